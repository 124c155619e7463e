package org.lookalike.server;

import io.javalin.http.Context;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Any number of the query's values out of a few, in lower case. */
record ChoicesParameter<E extends Enum<E>>(String name, String description, Class<E> of) implements Parameter {

    Set<E> of(Context ctx) {
        Set<E> chosen = EnumSet.noneOf(of);
        for (String value : ctx.queryParams(name))
            chosen.add(parsed(value));
        return chosen;
    }

    private E parsed(String value) {
        for (E choice : of.getEnumConstants())
            if (lower(choice).equals(value))
                return choice;
        throw Problems.badParameter(name, "is one of " + String.join(", ", choices()), value);
    }

    private List<String> choices() {
        return Arrays.stream(of.getEnumConstants()).map(ChoicesParameter::lower).toList();
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Schema<?> schema() {
        return new ArraySchema().items(new StringSchema()._enum(choices()));
    }
}
