package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The shapes of records, read off the records themselves, so that the description cannot drift from them. */
final class Schemas {
    private final Map<String, Schema<?>> named = new TreeMap<>();

    /** By name, in order. */
    Map<String, Schema<?>> named() {
        return named;
    }

    /** A reference; the record and those it holds are named from now on. */
    Schema<?> of(Class<?> shape) {
        String name = shape.getSimpleName();
        if (!named.containsKey(name)) {
            var schema = new ObjectSchema();
            named.put(name, schema);
            for (RecordComponent part : shape.getRecordComponents())
                add(schema, shape, part);
        }
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private void add(Schema<?> schema, Class<?> shape, RecordComponent part) {
        boolean optional = shape.isAnnotationPresent(JsonInclude.class)
                || part.getAccessor().isAnnotationPresent(JsonInclude.class);
        boolean nullable = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Schema<?> type = type(part.getGenericType());
        if (nullable && !optional)
            type = type.get$ref() == null ? type.nullable(true) : new Schema<>().addAllOfItem(type).nullable(true);
        schema.addProperty(part.getName(), type);
        if (!(nullable && optional))
            schema.addRequiredItem(part.getName());
    }

    private Schema<?> type(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return new ArraySchema().items(type(list.getActualTypeArguments()[0]));
        if (type instanceof Class<?> shape && shape.isRecord())
            return of(shape);
        return switch (type.getTypeName()) {
            case "java.lang.String" -> new StringSchema();
            case "boolean", "java.lang.Boolean" -> new BooleanSchema();
            case "int", "java.lang.Integer" -> new IntegerSchema().format("int32");
            case "long", "java.lang.Long" -> new IntegerSchema().format("int64");
            case "float", "java.lang.Float" -> new NumberSchema().format("float");
            case "double", "java.lang.Double" -> new NumberSchema().format("double");
            default -> throw new IllegalArgumentException("no JSON shape for " + type);
        };
    }
}
