package org.lookalike.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lookalike.image.ContentId;
import org.lookalike.model.Prediction;

/** A server that has one rose. */
abstract class OneRose {
    final TestServer server = new TestServer();
    ContentId rose = new ContentId("0".repeat(64));

    @BeforeEach
    void fill() {
        rose = server.catalog.put(Path.of("/flowers/rose/1.png"), "PIC rose", "rose", new Prediction("daisy", 0.4f));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    String asked(String query) {
        return server.send("POST", "/api/search?" + query, "{\"id\":\"" + rose + "\"}").problem();
    }
}
