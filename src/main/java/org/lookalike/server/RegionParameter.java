package org.lookalike.server;

import io.javalin.http.Context;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
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

    /** As {@link #of} takes it. */
    static List<Double> numbers(Region part) {
        return List.of(part.left(), part.top(), part.width(), part.height());
    }

    @Override
    public Schema<?> schema() {
        return new StringSchema().example("0.5,0,0.5,1");
    }
}
