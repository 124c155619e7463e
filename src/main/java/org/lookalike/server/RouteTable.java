package org.lookalike.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.lookalike.catalog.Catalog;
import org.lookalike.server.fetch.UrlFetcher;

/** Every way into the server; what is registered and what is described both come from here. */
final class RouteTable {
    private final List<Route> routes = new ArrayList<>();

    RouteTable(Catalog catalog, ServerOptions options, UrlFetcher fetcher) {
        var places = new UploadPlaces();
        routes.addAll(new SearchRoutes(catalog, options, fetcher).routes(places));
        routes.addAll(new PictureRoutes(catalog, options.maxUploadBytes()).routes(places));
        routes.addAll(new FileRoutes(catalog).routes());
        routes.addAll(new DuplicateRoutes(catalog).routes());
        routes.addAll(new CollectionRoutes(catalog, options).routes());
        routes.addAll(new MapRoutes(catalog).routes(places));
        routes.addAll(new SmartCollectionRoutes(catalog).routes());
        routes.addAll(new TeachingRoutes(catalog).routes());
        routes.addAll(new LabelRoutes(catalog, options.maxUploadBytes()).routes(places));
        routes.add(Route.get("/openapi.json", "This description", List.of(),
                new Route.Reply(200, "OpenAPI 3.0", List.of(Content.anyJson())),
                ctx -> ctx.contentType("application/json").result(OpenApi.of(routes, version()))));
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    void register(JavalinConfig config) {
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), route);
            if (route.method().equals(HandlerType.GET)) // else Javalin says 200 to every HEAD
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), route);
        }
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
