package org.lookalike.model.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A server that does not always do its best, and downloads from it. */
abstract class BesideAServer {
    static final byte[] FILE = bytes(200_000);
    static final DownloadOptions OPTIONS = new DownloadOptions(300_000, Duration.ofSeconds(10),
            Duration.ofSeconds(10), Duration.ofSeconds(10));

    @TempDir
    Path folder;
    Path target = Path.of("");
    FileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FileServer(FILE);
        target = folder.resolve("models").resolve("file.part");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    Download download(URI source) {
        return new Download(source, target, OPTIONS, Map.of());
    }

    String failure(URI source) throws IOException {
        return assertInstanceOf(Downloaded.Failed.class, download(source).run()).reason();
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.toList();
        }
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
