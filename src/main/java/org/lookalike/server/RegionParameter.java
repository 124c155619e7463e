package org.lookalike.server;

import io.javalin.http.Context;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.lookalike.image.Region;

/** A part of the picture that is asked with. */
record RegionParameter(String name, String description) implements Parameter {
    private static final String RULE = "is left,top,width,height in shares of the picture, such as 0.5,0,0.5,1 for its"
            + " right half; each at least 0, width and height at least " + Region.LEAST + ", within the picture";

    /** All of it if none was given. */
    Region of(Context ctx) {
        String value = Parameter.single(ctx, name);
        if (value == null)
            return Region.WHOLE;
        String[] numbers = value.split(",", -1);
        if (numbers.length != 4)
            throw Problems.badParameter(name, RULE, value);
        try {
            return new Region(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]),
                    Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3]));
        } catch (IllegalArgumentException e) {
            throw Problems.badParameter(name, RULE, value);
        }
    }

    @Override
    public Schema<?> schema() {
        return new StringSchema().example("0.5,0,0.5,1");
    }
}
