package org.lookalike.server;

import io.javalin.http.Context;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;

/** A parameter of a route: how it is read, and how it is described. */
sealed interface Parameter permits Parameter.Whole, Parameter.Decimal, Parameter.Flag, Parameter.Names, Parameter.Id,
        Parameter.HitId, Parameter.Key, ChoicesParameter, DayParameter, MarksParameter, RegionParameter {
    String name();

    String description();

    Schema<?> schema();

    /** Whether it is a part of the path; else it is one of the query. */
    default boolean inPath() {
        return false;
    }

    /** A whole number of the query. */
    record Whole(String name, String description, int standard, int min, int max) implements Parameter {
        int of(Context ctx) {
            String rule = "is a whole number from " + min + " to " + max;
            return number(ctx, name, rule, Integer::valueOf, n -> n >= min && n <= max).orElse(standard);
        }

        @Override
        public Schema<?> schema() {
            return new IntegerSchema()._default(standard)
                    .minimum(BigDecimal.valueOf(min))
                    .maximum(BigDecimal.valueOf(max));
        }
    }

    /** A number of the query. */
    record Decimal(String name, String description, float standard, float min, float max) implements Parameter {
        float of(Context ctx) {
            String rule = "is a number from " + min + " to " + max;
            return number(ctx, name, rule, Float::valueOf, n -> n >= min && n <= max).orElse(standard);
        }

        @Override
        public Schema<?> schema() {
            return new NumberSchema()._default(BigDecimal.valueOf(standard))
                    .minimum(BigDecimal.valueOf(min))
                    .maximum(BigDecimal.valueOf(max));
        }
    }

    /** A yes or no of the query; no unless given. */
    record Flag(String name, String description) implements Parameter {
        boolean of(Context ctx) {
            String value = single(ctx, name);
            return switch (value == null ? "false" : value.toLowerCase(Locale.ROOT)) {
                case "true", "" -> true;
                case "false" -> false;
                default -> throw Problems.badParameter(name, "is true or false", String.valueOf(value));
            };
        }

        @Override
        public Schema<?> schema() {
            return new BooleanSchema()._default(false);
        }
    }

    /** Any number of names of the query. */
    record Names(String name, String description) implements Parameter {
        Set<String> of(Context ctx) {
            List<String> values = ctx.queryParams(name);
            if (values.stream().anyMatch(String::isBlank))
                throw Problems.badParameter(name, "is a name, given once for each that is wanted", "");
            return Set.copyOf(values);
        }

        @Override
        public Schema<?> schema() {
            return new ArraySchema().items(new StringSchema());
        }
    }

    /** The content id of the path. */
    record Id(String name, String description) implements Parameter {
        static final String PATTERN = "^[0-9a-f]{64}$";

        ContentId of(Context ctx) {
            return parsed(ctx.pathParam(name));
        }

        @Override
        public boolean inPath() {
            return true;
        }

        static ContentId parsed(String hex) {
            try {
                return new ContentId(hex);
            } catch (IllegalArgumentException e) {
                throw Problems.badId(hex);
            }
        }

        @Override
        public Schema<?> schema() {
            return new StringSchema().pattern(PATTERN);
        }
    }

    /** A content id of the query; needed. */
    record HitId(String name, String description) implements Parameter {
        ContentId of(Context ctx) {
            String value = single(ctx, name);
            if (value == null)
                throw Problems.badParameter(name, "is a content id", "");
            return Id.parsed(value);
        }

        @Override
        public Schema<?> schema() {
            return new StringSchema().pattern(Id.PATTERN);
        }
    }

    /** A name of the path that the server gave. */
    record Key(String name, String description, String pattern) implements Parameter {
        String of(Context ctx) {
            String value = ctx.pathParam(name);
            if (!value.matches(pattern))
                throw Problems.badParameter(name, "matches " + pattern, value);
            return value;
        }

        @Override
        public boolean inPath() {
            return true;
        }

        @Override
        public Schema<?> schema() {
            return new StringSchema().pattern(pattern);
        }
    }

    private static <N extends Number> Optional<N> number(Context ctx, String name, String rule,
            Function<String, N> parsing, Predicate<N> allowed) {
        String value = single(ctx, name);
        if (value == null)
            return Optional.empty();
        try {
            return Optional.of(parsing.apply(value)).filter(allowed).or(() -> {
                throw Problems.badParameter(name, rule, value);
            });
        } catch (NumberFormatException e) {
            throw Problems.badParameter(name, rule, value);
        }
    }

    static @Nullable String single(Context ctx, String name) {
        List<String> values = ctx.queryParams(name);
        if (values.size() > 1)
            throw Problems.badParameter(name, "is given at most once", String.join(", ", values));
        return values.isEmpty() ? null : values.getFirst();
    }
}
