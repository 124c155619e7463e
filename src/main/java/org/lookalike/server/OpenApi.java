package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;

/** The route table as an OpenAPI description. */
final class OpenApi {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .annotationIntrospector(new WithoutBookkeeping())
            .build();
    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    static byte[] of(List<Route> routes, String version) {
        try {
            return MAPPER.writeValueAsBytes(new OpenApi().described(routes, version));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the route table cannot be written as JSON", e);
        }
    }

    private OpenAPI described(List<Route> routes, String version) {
        var paths = new Paths();
        for (Route route : routes) {
            PathItem item = paths.computeIfAbsent(route.path(), p -> new PathItem());
            item.operation(PathItem.HttpMethod.valueOf(route.method().name()), operation(route));
        }
        var components = new Components();
        OpenApiAccess.describe(components, schemas);
        schemas.of(Problem.class);
        schemas.named().forEach(components::addSchemas);
        return new OpenAPI().openapi("3.0.3")
                .info(new Info().title("Lookalike").version(version).description("Finds pictures by picture."))
                .paths(paths)
                .components(components);
    }

    private Operation operation(Route route) {
        var responses = new ApiResponses();
        for (Route.Reply reply : route.replies()) {
            var response = new ApiResponse().description(reply.description());
            responses.addApiResponse(Integer.toString(reply.status()),
                    reply.contents().isEmpty() ? response : response.content(content(reply.contents())));
        }
        responses.addApiResponse("default", new ApiResponse().description("What went wrong")
                .content(content(List.of(new Content(ProblemHandling.MEDIA_TYPE, s -> s.of(Problem.class))))));
        var operation = new Operation().summary(route.summary()).responses(responses);
        OpenApiAccess.describe(operation, Needs.of(route));
        for (Parameter parameter : route.parameters())
            operation.addParametersItem(parameter(parameter));
        if (!route.bodies().isEmpty())
            operation.requestBody(new RequestBody().required(true).content(content(route.bodies())));
        return operation;
    }

    private static io.swagger.v3.oas.models.parameters.Parameter parameter(Parameter parameter) {
        boolean needed = parameter.inPath() || parameter instanceof Parameter.HitId;
        return new io.swagger.v3.oas.models.parameters.Parameter().name(parameter.name())
                .in(parameter.inPath() ? "path" : "query")
                .required(needed)
                .description(parameter.description())
                .schema(parameter.schema());
    }

    private io.swagger.v3.oas.models.media.Content content(List<Content> contents) {
        var content = new io.swagger.v3.oas.models.media.Content();
        for (Content one : contents)
            content.addMediaType(one.mediaType(), new MediaType().schema(one.shape().apply(schemas)));
        return content;
    }

    /** The models carry switches of their own beside what belongs into the document. */
    private static final class WithoutBookkeeping extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;
        private static final Set<String> OWN = Set.of("getSpecVersion", "getExampleSetFlag", "getValueSetFlag",
                "getDefaultSetFlag", "getTypes", "getJsonSchema", "getJsonSchemaImpl", "getBooleanSchemaValue");

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return OWN.contains(member.getName()) || super.hasIgnoreMarker(member);
        }
    }
}
