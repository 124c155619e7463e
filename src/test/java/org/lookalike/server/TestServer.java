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

    TestServer(ServerOptions options, Protection protection) {
        this(new FakeCatalog(), options, protection);
    }

    TestServer(Protection protection) {
        this(options(1 << 20, false), protection);
    }

    private TestServer(FakeCatalog catalog, ServerOptions options, Protection protection) {
        super(Server.start(options, protection, Operation.DEFAULT, catalog));
        this.catalog = catalog;
    }

    TestServer() {
        this(options(1 << 20, false));
    }

    private TestServer(FakeCatalog catalog, ServerOptions options) {
        super(Server.start(options, catalog));
        this.catalog = catalog;
    }

    private TestServer(FakeCatalog catalog, ServerOptions options, UrlFetcher fetcher) {
        super(Server.start(options, Protection.OF_THIS_MACHINE, Operation.DEFAULT, catalog, fetcher));
        this.catalog = catalog;
    }

    static ServerOptions options(int maxUploadBytes, boolean allowUrlQueries) {
        return new ServerOptions("127.0.0.1", 0, maxUploadBytes, allowUrlQueries);
    }
}
