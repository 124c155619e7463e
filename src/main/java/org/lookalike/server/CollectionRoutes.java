package org.lookalike.server;

import io.javalin.http.Context;
import java.util.List;
import org.lookalike.catalog.Catalog;
import org.lookalike.search.Filter;

/** The collection as a whole. */
final class CollectionRoutes {
    private final Catalog catalog;
    private final ServerOptions options;

    CollectionRoutes(Catalog catalog, ServerOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/categories", "How many pictures there are of each category and each prediction",
                        List.of(), Route.Reply.json(200, "Most first", FacetsJson.class), this::categories),
                Route.get("/api/stats", "The collection and the server in numbers, and how far indexing has come",
                        List.of(), Route.Reply.json(200, "The numbers", StatsJson.class), this::stats));
    }

    private void categories(Context ctx) {
        Json.answer(ctx, 200, FacetsJson.of(catalog.facets(Filter.NONE)));
    }

    private void stats(Context ctx) {
        Json.answer(ctx, 200, StatsJson.of(catalog.stats(), catalog.indexing().orElse(null), options));
    }
}
