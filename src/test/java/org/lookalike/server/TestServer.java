package org.lookalike.server;

import org.lookalike.server.fetch.UrlFetcher;

/** A real server over a fake catalog, and a client for it. */
final class TestServer extends RunningServer {
    final FakeCatalog catalog;

    TestServer(ServerOptions options) {
        this(new FakeCatalog(), options);
    }

    TestServer(ServerOptions options, UrlFetcher fetcher) {
        this(new FakeCatalog(), options, fetcher);
    }

    TestServer() {
        this(options(1 << 20, false));
    }

    private TestServer(FakeCatalog catalog, ServerOptions options) {
        super(Server.start(options, catalog));
        this.catalog = catalog;
    }

    private TestServer(FakeCatalog catalog, ServerOptions options, UrlFetcher fetcher) {
        super(Server.start(options, catalog, fetcher));
        this.catalog = catalog;
    }

    static ServerOptions options(int maxUploadBytes, boolean allowUrlQueries) {
        return new ServerOptions("127.0.0.1", 0, maxUploadBytes, allowUrlQueries);
    }
}
