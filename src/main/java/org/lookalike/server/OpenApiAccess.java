package org.lookalike.server;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Optional;
import org.lookalike.server.access.Scope;

/** What the description says of keys and limits: how to show a key, what it has to be for, and what happens else. */
final class OpenApiAccess {
    private static final String KEY = "key";
    private static final String SESSION = "session";
    private static final String NO_KEY = "NoKey";
    private static final String NOT_ALLOWED = "NotAllowed";
    private static final String TOO_MUCH = "TooMuch";

    private OpenApiAccess() {}

    static void describe(Components components, Schemas schemas) {
        components
                .addSecuritySchemes(KEY, new SecurityScheme().type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A key, as \"lookalike keys add\" shows it"))
                .addSecuritySchemes(SESSION, new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name(SessionCookie.PLAIN)
                        .description("What POST " + SessionRoutes.PATH + " sets; under TLS its name is "
                                + SessionCookie.SECURE));
        components
                .addResponses(NO_KEY, problem("There is no key, or a wrong one", schemas)
                        .addHeaderObject("WWW-Authenticate", new Header().schema(new StringSchema())))
                .addResponses(NOT_ALLOWED,
                        problem("The key does not reach, the server is read-only, or another site asks", schemas))
                .addResponses(TOO_MUCH, problem("There is too much to do, or this client asks too often", schemas)
                        .addHeaderObject("Retry-After",
                                new Header().description("seconds").schema(new IntegerSchema())));
    }

    /** @param needed nothing where everybody may */
    static void describe(Operation operation, Optional<Scope> needed) {
        var responses = operation.getResponses();
        responses.addApiResponse("403", reference(NOT_ALLOWED)).addApiResponse("429", reference(TOO_MUCH));
        if (needed.isEmpty()) {
            operation.security(List.of());
            return;
        }
        responses.addApiResponse("401", reference(NO_KEY));
        operation.description("Where the server asks for keys, it needs one with the scope " + needed.get() + ".")
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    private static ApiResponse problem(String description, Schemas schemas) {
        return new ApiResponse().description(description)
                .content(new Content().addMediaType(ProblemHandling.MEDIA_TYPE,
                        new MediaType().schema(schemas.of(Problem.class))));
    }

    private static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }
}
