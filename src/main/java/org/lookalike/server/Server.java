package org.lookalike.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.lookalike.catalog.Catalog;
import org.lookalike.server.fetch.UrlFetcher;

/** A running HTTP server over a catalog, which it does not own. */
public final class Server implements AutoCloseable {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration FETCH_TIME = Duration.ofSeconds(15);
    private static final int HEADERS = 32 << 10;
    private static final Duration CLOSE_IDLE_TIME = Duration.ofMillis(50);
    private static final Duration STOP_TIME = Duration.ofSeconds(5);
    private final Javalin javalin;
    private final ServerOptions options;

    private Server(Javalin javalin, ServerOptions options) {
        this.javalin = javalin;
        this.options = options;
    }

    /** @throws CannotListenException if the port is taken or the host is not ours */
    public static Server start(ServerOptions options, Catalog catalog) {
        return start(options, catalog, UrlFetcher.ofTheInternet(options.maxUploadBytes(), CONNECT_TIME, FETCH_TIME));
    }

    static Server start(ServerOptions options, Catalog catalog, UrlFetcher fetcher) {
        var table = new RouteTable(catalog, options, fetcher);
        return new Server(Javalin.create(config -> configure(config, options, table)).start(), options);
    }

    /** Where it listens; chosen by the system if the options say 0. */
    public int port() {
        return javalin.port();
    }

    /** For a browser on this machine. */
    public String address() {
        String host = options.host();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port() + "/";
    }

    /** Takes no more requests, and gives those under way a few seconds. */
    @Override
    public void close() {
        javalin.stop();
    }

    Javalin javalin() {
        return javalin;
    }

    /** Platform threads: answering is decoding and multiplying, which virtual threads would not share fairly. */
    private static void configure(JavalinConfig config, ServerOptions options, RouteTable table) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_TIME.toMillis());
            server.insertHandler(new GracefulHandler());
            server.setErrorHandler(new JettyProblems());
        });
        config.jetty.addConnector((server, http) -> listening(server, http, options));
        config.resourceHandler(new WebFiles());
        config.routes.before(new Guard(options.host()));
        ProblemHandling.install(config);
        table.register(config);
    }

    /** Opened before Jetty starts, so that a taken port ends in one message and nothing to stop. */
    private static Connector listening(org.eclipse.jetty.server.Server server, HttpConfiguration http,
            ServerOptions options) {
        http.setRequestHeaderSize(HEADERS); // an address may name as many marked pictures as are allowed
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setShutdownIdleTimeout(CLOSE_IDLE_TIME.toMillis());
        try {
            connector.open();
        } catch (IOException e) {
            throw new CannotListenException(options, e);
        }
        return connector;
    }
}
