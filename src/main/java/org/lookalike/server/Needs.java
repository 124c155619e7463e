package org.lookalike.server;

import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;
import org.lookalike.server.access.Scope;

/**
 * What a route asks of whoever uses it. What is said nowhere here needs scope read if it only looks, else write: a route that is
 * forgotten is closed rather than open.
 */
final class Needs {
    /** How the server is, what it can do, and how to get in; nothing of the collection. */
    private static final Set<String> NOTHING = Set.of("/healthz", "/readyz", "/openapi.json", SessionRoutes.PATH);
    /** Questions that do not fit into an address. */
    private static final Set<String> ASKING = Set.of("/api/search", "/api/explain", "/api/suggestions",
            "/api/map/pictures");

    private Needs() {}

    /** Nothing where everybody may. */
    static Optional<Scope> of(Route route) {
        if (NOTHING.contains(route.path()))
            return Optional.empty();
        boolean asks = route.method().equals(HandlerType.POST) && ASKING.contains(route.path());
        boolean looks = asks || route.method().equals(HandlerType.GET);
        return Optional.of(looks ? Scope.READ : Scope.WRITE);
    }
}
