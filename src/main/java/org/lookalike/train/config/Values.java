package org.lookalike.train.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Settings as text. */
final class Values {
    private Values() {}

    /** As one would type it on the command line. */
    static String show(Object value) {
        return switch (value) {
            case Double number -> number(number);
            case Enum<?> choice -> kebab(choice.name());
            case List<?> list -> list.stream().map(Values::show).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    static String yaml(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Values::show).collect(Collectors.joining(", ", "[", "]"))
                : show(value);
    }

    /** {@code learningRate} and {@code LEARNING_RATE} as {@code learning-rate}. */
    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static String number(double number) {
        if (!Double.isFinite(number))
            return Double.toString(number);
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return exact.scale() > 6 ? exact.toString().toLowerCase(Locale.ROOT) : exact.toPlainString();
    }
}
