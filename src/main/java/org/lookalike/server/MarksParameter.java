package org.lookalike.server;

import io.javalin.http.Context;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.lookalike.catalog.Example;
import org.lookalike.catalog.Mark;

/**
 * Pictures to look more like, or less.
 *
 * @param standard a mark's weight if none is given; its sign is that of all
 */
record MarksParameter(String name, String description, float standard) implements Parameter {

    List<Mark> of(Context ctx) {
        return ctx.queryParams(name).stream().map(this::parsed).toList();
    }

    private Mark parsed(String value) {
        int colon = value.indexOf(':');
        String id = colon < 0 ? value : value.substring(0, colon);
        float weight = colon < 0 ? standard : Math.signum(standard) * weight(value.substring(colon + 1), value);
        return new Mark(Example.known(Parameter.Id.parsed(id)), weight);
    }

    private float weight(String number, String value) {
        try {
            float weight = Float.parseFloat(number);
            if (weight > 0 && weight <= Mark.MOST)
                return weight;
        } catch (NumberFormatException e) {
            // refused like a number out of range
        }
        throw Problems.badParameter(name,
                "is a content id, or one and its weight (<id>:2) above 0 and at most " + Mark.MOST, value);
    }

    @Override
    public Schema<?> schema() {
        return new ArraySchema().items(new StringSchema().pattern("^[0-9a-f]{64}(:[0-9.]+)?$"));
    }
}
