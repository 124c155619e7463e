package org.lookalike.server;

import io.javalin.http.Context;
import java.util.List;
import org.lookalike.catalog.Catalog;
import org.lookalike.search.Filter;

/** The collection as a whole, and how the server is. */
final class CollectionRoutes {
    private final Catalog catalog;
    private final ServerOptions options;

    CollectionRoutes(Catalog catalog, ServerOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    /** How the server is. */
    record Health(String status) {}

    List<Route> routes() {
        return List.of(
                Route.get("/api/categories", "How many pictures there are of each category and each prediction",
                        List.of(), Route.Reply.json(200, "Most first", FacetsJson.class), this::categories),
                Route.get("/api/stats", "The collection and the server in numbers, and how far indexing has come",
                        List.of(), Route.Reply.json(200, "The numbers", StatsJson.class), this::stats),
                Route.get("/healthz", "Whether the process is up", List.of(),
                        Route.Reply.json(200, "It is", Health.class),
                        ctx -> Json.answer(ctx, 200, new Health("up"))),
                Route.get("/readyz", "Whether the index answers", List.of(),
                        Route.Reply.json(200, "It does", Health.class), this::ready));
    }

    private void categories(Context ctx) {
        Json.answer(ctx, 200, FacetsJson.of(catalog.facets(Filter.NONE)));
    }

    private void stats(Context ctx) {
        Json.answer(ctx, 200, StatsJson.of(catalog.stats(), catalog.indexing().orElse(null), options));
    }

    private void ready(Context ctx) {
        try {
            catalog.stats();
        } catch (RuntimeException e) {
            throw ProblemHandling.notReady(e);
        }
        Json.answer(ctx, 200, new Health("ready"));
    }
}
