package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OpenApiTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void describesExactlyTheRoutesThatAreRegistered() {
        Set<String> described = new TreeSet<>();
        api().path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> described
                                .add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> registered = new TreeSet<>();
        for (var handler : server.server.javalin().unsafe.internalRouter.allHttpHandlers()) {
            var endpoint = handler.endpoint;
            if (endpoint.method.isHttpMethod() && !endpoint.method.name().equals("HEAD"))
                registered.add(endpoint.method.name() + " " + endpoint.path);
        }
        assertEquals(registered, described);
        assertEquals(45, described.size());
    }

    @Test
    void describesParametersAndShapes() {
        JsonNode search = api().path("paths").path("/api/search").path("post");
        assertEquals("{\"description\":\"hits wanted\",\"in\":\"query\",\"name\":\"k\",\"required\":false,"
                + "\"schema\":{\"default\":20,\"format\":\"int32\",\"maximum\":1000,\"minimum\":1,"
                + "\"type\":\"integer\"}}",
                search.path("parameters").path(0).toString());
        assertEquals("#/components/schemas/AnswerJson",
                search.at("/responses/200/content/application~1json/schema/$ref")
                        .textValue());
        assertEquals("#/components/schemas/Problem", search
                .at("/responses/default/content/application~1problem+json/schema/$ref")
                .textValue());
        JsonNode hit = api().at("/components/schemas/HitJson");
        assertEquals("{\"nullable\":true,\"type\":\"string\"}", hit.at("/properties/category").toString());
        assertEquals("[\"category\",\"height\",\"id\",\"path\",\"prediction\",\"probability\",\"rank\",\"width\"]",
                hit.path("required").toString());
    }

    @Test
    void describesWhatEachRouteNeeds() {
        JsonNode api = api();
        assertEquals("bearer", api.at("/components/securitySchemes/key/scheme").textValue());
        assertEquals("cookie", api.at("/components/securitySchemes/session/in").textValue());
        JsonNode forget = api.path("paths").path("/api/pictures/{id}").path("delete");
        assertEquals("[{\"key\":[]},{\"session\":[]}]", forget.path("security").toString());
        assertEquals("Where the server asks for keys, it needs one with the scope write.",
                forget.path("description").textValue());
        assertEquals("#/components/responses/NoKey", forget.at("/responses/401/$ref").textValue());
        assertEquals("#/components/responses/NotAllowed", forget.at("/responses/403/$ref").textValue());
        assertEquals("#/components/responses/TooMuch", forget.at("/responses/429/$ref").textValue());
        assertEquals("[]", api.path("paths").path("/healthz").path("get").path("security").toString());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode api = api();
        for (String reference : api.findValuesAsText("$ref"))
            assertTrue(api.at(reference.substring(1)).isObject(), reference);
        assertEquals("3.0.3", api.path("openapi").textValue());
        assertTrue(api.findValues("exampleSetFlag").isEmpty());
    }

    private JsonNode api() {
        return server.get("/openapi.json").json();
    }
}
