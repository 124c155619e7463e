package org.lookalike.train.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may be given for a setting.
 *
 * @param rule in words
 * @param values for the command line's help
 * @param reader of text; throws IllegalArgumentException if it is none of it
 */
record ValueType(String rule, String values, Function<String, Object> reader) {
    // By way of BigDecimal, because Java's own reader also takes "NaN" and "1d".
    private static final ValueType NUMBER = new ValueType("a number", "NUMBER",
            text -> new BigDecimal(text).doubleValue());
    private static final ValueType INTEGER = new ValueType("a whole number", "INTEGER", Integer::valueOf);
    private static final ValueType LONG = new ValueType("a whole number", "INTEGER", Long::valueOf);
    private static final ValueType TEXT = new ValueType("a word", "NAME", text -> text);
    private static final ValueType FLAG = choice(List.of(true, false));

    static ValueType of(Type type) {
        if (type instanceof ParameterizedType list)
            return list(of(list.getActualTypeArguments()[0]));
        if (type instanceof Class<?> choice && choice.isEnum())
            return choice(List.of(choice.getEnumConstants()));
        return switch (type.getTypeName()) {
            case "double", "java.lang.Double" -> NUMBER;
            case "int", "java.lang.Integer" -> INTEGER;
            case "long" -> LONG;
            case "boolean" -> FLAG;
            case "java.lang.String" -> TEXT;
            default -> throw new IllegalArgumentException("no setting is a " + type);
        };
    }

    private static ValueType choice(List<?> choices) {
        Map<String, Object> byName = new LinkedHashMap<>();
        choices.forEach(choice -> byName.put(Values.show(choice), choice));
        return new ValueType("one of " + String.join(", ", byName.keySet()), String.join("|", byName.keySet()),
                text -> Optional.ofNullable(byName.get(text)).orElseThrow(IllegalArgumentException::new));
    }

    private static ValueType list(ValueType element) {
        return new ValueType("a list, each " + element.rule(), element.values() + "[,...]",
                text -> text.isBlank()
                        ? List.of()
                        : Arrays.stream(text.split(",", -1))
                                .map(part -> element.reader().apply(part.strip()))
                                .toList());
    }
}
