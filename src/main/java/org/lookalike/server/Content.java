package org.lookalike.server;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.function.Function;

/** A body that travels one way or the other: its media type and its shape. */
record Content(String mediaType, Function<Schemas, Schema<?>> shape) {

    static Content json(Class<? extends Record> shape) {
        return new Content("application/json", schemas -> schemas.of(shape));
    }

    /** A form with a picture in its field {@code image}. */
    static Content form(boolean withCategory) {
        Schema<?> form = new ObjectSchema().addProperty("image", new StringSchema().format("binary"))
                .addRequiredItem("image");
        if (withCategory)
            form.addProperty("category", new StringSchema());
        return new Content("multipart/form-data", schemas -> form);
    }

    static Content anyJson() {
        return new Content("application/json", schemas -> new ObjectSchema());
    }

    static Content text(String mediaType) {
        return new Content(mediaType, schemas -> new StringSchema());
    }

    static Content binary(String mediaType) {
        return new Content(mediaType, schemas -> new StringSchema().format("binary"));
    }
}
