package org.lookalike.server;

import io.javalin.http.Context;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.lookalike.image.Region;

/** A part of the picture that is asked with. */
record RegionParameter(String name, String description) implements Parameter {
    /** All of it if none was given. */
    Region of(Context ctx) {
        String value = Parameter.single(ctx, name);
        if (value == null)
            return Region.WHOLE;
        try {
            return Region.asked(value);
        } catch (IllegalArgumentException e) {
            throw Problems.badParameter(name, "is " + Region.RULE, value);
        }
    }

    @Override
    public Schema<?> schema() {
        return new StringSchema().example("0.5,0,0.5,1");
    }
}
