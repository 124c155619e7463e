package org.lookalike.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.DrawnCollection;
import org.lookalike.server.Operation;
import org.lookalike.server.Protection;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A drawn collection that a real server shows to a real browser. */
record Shown(Chromium chromium, DrawnCollection collection, Server server) implements AutoCloseable {
    private static final ServerOptions ANY_PORT = new ServerOptions("127.0.0.1", 0, 32 << 20, false);
    private static final int PATIENCE_MILLIS = 30_000;

    /** Skips the test where there is no browser. */
    static Shown in(Path folder, int perCategory) throws IOException, InterruptedException {
        Chromium chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        DrawnCollection collection = DrawnCollection.indexed(folder, perCategory);
        return new Shown(chromium, collection, Server.start(ANY_PORT, collection.catalog()));
    }

    /** The same collection, by a server that keeps strangers out so; the one before has ended. */
    Shown servedWith(Protection protection) {
        server.close();
        return new Shown(chromium, collection,
                Server.start(ANY_PORT, protection, Operation.DEFAULT, collection.catalog()));
    }

    String address() {
        return server.address();
    }

    Page page() {
        return chromium.page(1200, 800);
    }

    /** Ends a visit, in which no script may have failed. */
    void leave(Page page) {
        page.context().close();
        assertEquals(List.of(), chromium.errors());
    }

    @Override
    public void close() {
        server.close();
        collection.close();
        chromium.close();
        assertEquals(List.of(), chromium.errors());
    }
}
