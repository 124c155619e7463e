package org.lookalike.server;

import io.javalin.http.Context;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day of the query. */
record DayParameter(String name, String description) implements Parameter {

    /** Null if none was given. */
    @Nullable
    LocalDate of(Context ctx) {
        String value = Parameter.single(ctx, name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Problems.badParameter(name, "is a day such as 2024-05-31", value);
        }
    }

    @Override
    public Schema<?> schema() {
        return new StringSchema().format("date");
    }
}
