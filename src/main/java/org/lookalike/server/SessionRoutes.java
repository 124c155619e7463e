package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.server.access.Access;
import org.lookalike.server.access.Access.Caller;
import org.lookalike.server.access.Access.Verdict;
import org.lookalike.server.access.ApiKey;
import org.lookalike.server.access.Scope;
import org.lookalike.server.access.Secret;

/** Signing in and out with a key, for browsers. Programs send their key with each request instead. */
final class SessionRoutes {
    static final String PATH = "/api/session";
    private static final int MAX_JSON = 1 << 10;
    private final Access access;

    SessionRoutes(Access access) {
        this.access = access;
    }

    /** @param key as {@code lookalike keys add} showed it */
    record SignIn(String key) {}

    /**
     * What whoever asks may do.
     *
     * @param mayRead also search
     * @param hasKeys whether a key may let them do more
     * @param key name of the one that they showed; left out if none
     */
    record SessionJson(boolean mayRead, boolean mayWrite, boolean hasKeys,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {}

    List<Route> routes() {
        var now = Route.Reply.json(200, "What you may do", SessionJson.class);
        return List.of(Route.get(PATH, "What you may do here", List.of(), now, this::show),
                new Route(HandlerType.POST, PATH,
                        "Signs a browser in with a key: sets a cookie that no script can read",
                        List.of(), List.of(Content.json(SignIn.class)), List.of(now), this::signIn),
                new Route(HandlerType.DELETE, PATH, "Signs a browser out", List.of(), List.of(),
                        List.of(new Route.Reply(204, "Signed out", List.of())), this::signOut));
    }

    private void show(Context ctx) {
        Json.answer(ctx, 200, of(Doorkeeper.caller(ctx)));
    }

    private void signIn(Context ctx) throws IOException {
        if (!ctx.isJson())
            throw Problems.badMediaType("application/json", String.valueOf(ctx.contentType()));
        JsonNode body = Json.object(Bodies.read(ctx, MAX_JSON));
        if (body.size() != 1 || !body.path("key").isTextual())
            throw Problems.badBody("the body is {\"key\":\"<key>\"}");
        Secret token = access.open(body.path("key").textValue()).orElseThrow(Problems::wrongKey);
        SessionCookie.set(ctx, token);
        Json.answer(ctx, 200, of(access.identify(null, token.reveal())));
    }

    private void signOut(Context ctx) {
        Optional.ofNullable(SessionCookie.of(ctx)).ifPresent(access::close);
        SessionCookie.clear(ctx);
        ctx.status(204);
    }

    private SessionJson of(Caller caller) {
        return new SessionJson(access.judge(caller, Scope.READ) == Verdict.MAY,
                access.judge(caller, Scope.WRITE) == Verdict.MAY, access.hasKeys(),
                caller.key().map(ApiKey::name).orElse(null));
    }
}
