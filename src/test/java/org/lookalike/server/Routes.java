package org.lookalike.server;

import java.util.List;
import java.util.Optional;
import org.lookalike.server.access.Access;
import org.lookalike.server.fetch.LocalFetcher;
import org.lookalike.server.limit.Limits;
import org.lookalike.server.limit.RateLimiter;
import org.lookalike.server.metrics.Metrics;

/** The table of routes without a server. */
final class Routes {
    private Routes() {}

    static List<Route> all() {
        var catalog = new FakeCatalog();
        var access = new Access(Optional.empty(), true, false);
        return new RouteTable(catalog, ServerOptions.DEFAULT, LocalFetcher.refusing(1), new SessionRoutes(access),
                new Work(Limits.DEFAULT.work(), new Doorkeeper(access, new RateLimiter(Limits.DEFAULT.clients()))),
                new OperationRoutes(new Readiness(catalog, 0), new Metrics(catalog, List::of))).routes();
    }
}
