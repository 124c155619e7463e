package org.lookalike.server;

import io.javalin.http.Context;
import java.util.List;
import org.lookalike.server.metrics.Metrics;

/** How the server is, for whoever runs it. */
record OperationRoutes(Readiness readiness, Metrics metrics) {

    /** How the server is. */
    record Health(String status) {}

    List<Route> routes() {
        return List.of(
                Route.get("/healthz", "Whether the process is up", List.of(),
                        Route.Reply.json(200, "It is", Health.class),
                        ctx -> Json.answer(ctx, 200, new Health("up"))),
                Route.get("/readyz", "Whether the index answers, there is room to write, and the server is not ending",
                        List.of(), Route.Reply.json(200, "It is so", Health.class), this::ready),
                Route.get("/metrics", "The server in numbers, for Prometheus", List.of(),
                        new Route.Reply(200, "Prometheus text format", List.of(Content.text(Metrics.MEDIA_TYPE))),
                        this::numbers));
    }

    private void ready(Context ctx) {
        readiness.require();
        Json.answer(ctx, 200, new Health("ready"));
    }

    private void numbers(Context ctx) {
        ctx.contentType(Metrics.MEDIA_TYPE).result(metrics.text());
    }
}
