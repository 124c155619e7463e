package org.lookalike.model.download;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DownloadTest extends BesideAServer {

    @Test
    void bringsTheWholeFile() throws IOException {
        Download download = download(server.file());
        assertEquals(new Downloaded.Whole(target), download.run());
        assertArrayEquals(FILE, Files.readAllBytes(target));
        Received received = download.received().orElseThrow();
        assertEquals(FILE.length, received.bytes());
        assertEquals(0, received.before());
        assertEquals(OptionalLong.of(FILE.length), received.total());
    }

    @Test
    void followsARedirect() throws IOException {
        assertEquals(new Downloaded.Whole(target), download(server.at("/moved")).run());
        assertArrayEquals(FILE, Files.readAllBytes(target));
    }

    @Test
    void acceptsAServerThatDoesNotSayTheLength() throws IOException {
        server.withoutLength();
        assertEquals(new Downloaded.Whole(target), download(server.file()).run());
        assertArrayEquals(FILE, Files.readAllBytes(target));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500})
    void leavesNothingWhereThereWasNothing(int status) throws IOException {
        server.answering(status);
        assertEquals(server.file() + " answered with status " + status + " instead of 200", failure(server.file()));
        assertEquals(List.of(), files());
    }

    @Test
    void refusesALargeFileBeforeItComes() throws IOException {
        server.changedTo(bytes(300_001), "\"large\"");
        assertEquals(server.file() + " has 300001 bytes; at most 300000 are downloaded", failure(server.file()));
    }

    @Test
    void stopsALargeFileOfUnknownLength() throws IOException {
        server.changedTo(bytes(400_000), "\"large\"").withoutLength();
        assertEquals(server.file() + " has more than 300000 bytes; at most 300000 are downloaded",
                failure(server.file()));
    }

    @Test
    void givesUpOnAServerThatFallsSilent() throws IOException {
        server.fallingSilentAfter(70_000);
        var impatient = new DownloadOptions(300_000, Duration.ofSeconds(10), Duration.ofSeconds(10),
                Duration.ofMillis(300));
        var failed = assertInstanceOf(Downloaded.Failed.class,
                new Download(server.file(), target, impatient, Map.of()).run());
        assertEquals("localhost broke off after 70000 of 200000 bytes; the same command again continues there",
                failed.reason());
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        server.close();
        assertEquals("no connection to localhost (or its proxy)", failure(server.file()));
        assertEquals(List.of(), files());
    }

    @Test
    void saysThatAnotherProcessIsAtIt() throws Exception {
        try (PartFile other = PartFile.open(target)) {
            other.append(ByteBuffer.wrap(new byte[1]));
            assertEquals("another process is downloading to " + target + " already; wait until it has ended",
                    failure(server.file()));
        }
    }

    @Test
    void goesThroughTheProxyOfTheEnvironment() throws IOException {
        URI behind = URI.create("http://models.example/file");
        var download = new Download(behind, target, OPTIONS,
                Map.of("http_proxy", "localhost:" + server.file().getPort()));
        assertEquals(new Downloaded.Whole(target), download.run());
        assertArrayEquals(FILE, Files.readAllBytes(target));
    }

    @Test
    void reckonsTheTimeLeft() {
        var received = new Received(60, 20, OptionalLong.of(100), 2);
        assertEquals(20, received.bytesPerSecond());
        assertEquals(2, received.secondsLeft().orElseThrow());
        assertTrue(new Received(60, 60, OptionalLong.of(100), 2).secondsLeft().isEmpty());
    }
}
