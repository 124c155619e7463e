package org.lookalike.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.lookalike.catalog.Catalog;
import org.lookalike.server.fetch.UrlFetcher;
import org.lookalike.server.limit.RateLimiter;
import org.lookalike.server.log.RequestIds;
import org.lookalike.server.log.Served;
import org.lookalike.server.log.ServedLog;
import org.lookalike.server.metrics.Metrics;

/** A running HTTP server over a catalog, which it does not own. */
public final class Server implements AutoCloseable {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration FETCH_TIME = Duration.ofSeconds(15);
    private final Javalin javalin;
    private final ServerOptions options;
    private final String scheme;
    private final Readiness readiness;

    private Server(Javalin javalin, ServerOptions options, String scheme, Readiness readiness) {
        this.javalin = javalin;
        this.options = options;
        this.scheme = scheme;
        this.readiness = readiness;
    }

    /**
     * For this machine alone.
     *
     * @throws IllegalArgumentException if others could reach it
     * @throws CannotListenException if the port is taken or the host is not ours
     */
    public static Server start(ServerOptions options, Catalog catalog) {
        return start(options, Protection.OF_THIS_MACHINE, Operation.DEFAULT, catalog);
    }

    /**
     * @throws IllegalArgumentException if others could reach it, and the protection is not for that
     * @throws org.lookalike.server.tls.PemFiles.Unusable if there is no such certificate or key
     * @throws CannotListenException if the port is taken or the host is not ours
     */
    public static Server start(ServerOptions options, Protection protection, Operation operation, Catalog catalog) {
        return start(options, protection, operation, catalog,
                UrlFetcher.ofTheInternet(options.maxUploadBytes(), CONNECT_TIME, FETCH_TIME));
    }

    static Server start(ServerOptions options, Protection protection, Operation operation, Catalog catalog,
            UrlFetcher fetcher) {
        protection.check(options.host());
        var listening = new Listening(options, protection);
        var access = protection.access(options.host());
        var doorkeeper = new Doorkeeper(access, new RateLimiter(protection.limits().clients()));
        var readiness = new Readiness(catalog, operation.roomBytes());
        var work = new Work(protection.limits().work(), doorkeeper);
        var metrics = new Metrics(catalog, work::measures);
        var table = new RouteTable(catalog, options, fetcher, new SessionRoutes(access),
                work, new OperationRoutes(readiness, metrics));
        var javalin = Javalin.create(config -> {
            config.jetty.modifyServer(server -> observe(server, operation, metrics));
            configure(config, options, listening, doorkeeper, table);
        });
        return new Server(javalin.start(), options, listening.scheme(), readiness);
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
        return scheme + "://" + name + ":" + port() + "/";
    }

    /** Takes no more requests, and gives those under way their time. */
    @Override
    public void close() {
        readiness.stop();
        javalin.stop();
    }

    Javalin javalin() {
        return javalin;
    }

    private static void observe(org.eclipse.jetty.server.Server server, Operation operation, Metrics metrics) {
        List<Consumer<Served>> listeners = new ArrayList<>(List.of(metrics));
        operation.accessLog().ifPresent(listeners::add);
        server.setRequestLog(new ServedLog(listeners));
        server.setStopTimeout(operation.stopTimeout().toMillis());
    }

    /** Platform threads: answering is decoding and multiplying, which virtual threads would not share fairly. */
    private static void configure(JavalinConfig config, ServerOptions options, Listening listening,
            Doorkeeper doorkeeper, RouteTable table) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.modifyServer(server -> {
            server.insertHandler(new GracefulHandler());
            server.insertHandler(listening.underway());
            server.insertHandler(new RequestIds());
            server.insertHandler(new SafeHeaders());
            server.setErrorHandler(new JettyProblems());
        });
        config.jetty.addConnector(listening::connector);
        config.resourceHandler(new WebFiles());
        config.routes.before(new Guard(options.host()));
        config.routes.before(doorkeeper);
        ProblemHandling.install(config);
        table.register(config, doorkeeper);
    }
}
