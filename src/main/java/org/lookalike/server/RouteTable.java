package org.lookalike.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.server.fetch.UrlFetcher;
import org.lookalike.server.log.ServedLog;

/** Every way into the server; what is registered and what is described both come from here. */
final class RouteTable {
    private final List<Route> routes = new ArrayList<>();
    private final Work work;
    private byte @Nullable [] description;
    private final BodyPlaces places;

    RouteTable(Catalog catalog, ServerOptions options, UrlFetcher fetcher, SessionRoutes sessions, Work work,
            OperationRoutes operation) {
        this.work = work;
        this.places = new BodyPlaces(options.maxUploadBytes());
        routes.addAll(new SearchRoutes(catalog, options, fetcher, work).routes());
        routes.addAll(new PictureRoutes(catalog, options.maxUploadBytes(), work).routes());
        routes.addAll(new FileRoutes(catalog).routes());
        routes.addAll(new DuplicateRoutes(catalog, work).routes());
        routes.addAll(new CollectionRoutes(catalog, options).routes());
        routes.addAll(new MapRoutes(catalog, work).routes());
        routes.addAll(new SmartCollectionRoutes(catalog, work).routes());
        routes.addAll(new TeachingRoutes(catalog, work).routes());
        routes.addAll(new LabelRoutes(catalog, options.maxUploadBytes(), work).routes());
        routes.addAll(sessions.routes());
        routes.addAll(operation.routes());
        routes.add(Route.get("/openapi.json", "This description", List.of(),
                new Route.Reply(200, "OpenAPI 3.0", List.of(Content.anyJson())),
                ctx -> ctx.contentType("application/json").result(description())));
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    /** Each behind the doorkeeper, and with no more at once than there is room for. */
    void register(JavalinConfig config, Doorkeeper doorkeeper) {
        for (Route route : routes) {
            var needed = Needs.of(route);
            Handler bounded = route.bodies().isEmpty() ? work.bounded(route) : places.bounded(route);
            Handler guarded = ctx -> {
                ctx.req().setAttribute(ServedLog.ROUTE, route.path());
                needed.ifPresent(scope -> doorkeeper.check(ctx, scope));
                bounded.handle(ctx);
            };
            config.routes.addHttpHandler(route.method(), route.path(), guarded);
            if (route.method().equals(HandlerType.GET)) // else Javalin says 200 to every HEAD
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), guarded);
        }
    }

    /** Made when it is first asked for: all routes are known by then. */
    private synchronized byte[] description() {
        if (description == null)
            description = OpenApi.of(routes, version());
        return description;
    }

    private static String version() {
        try (InputStream in = RouteTable.class.getResourceAsStream("/org/lookalike/version.properties")) {
            var properties = new Properties();
            if (in != null)
                properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the version of the program itself", e);
        }
    }
}
