package org.lookalike.model.download;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A download against a server that does not always do its best. */
class DownloadTest {
    private static final byte[] FILE = bytes(200_000);
    private static final DownloadOptions OPTIONS = new DownloadOptions(300_000, Duration.ofSeconds(10),
            Duration.ofSeconds(10), Duration.ofSeconds(10));

    @TempDir
    private Path folder;
    private Path target = Path.of("");
    private FileServer server;

    DownloadTest() throws IOException {
        server = new FileServer(FILE);
    }

    @BeforeEach
    void chooseTarget() {
        target = folder.resolve("models").resolve("file.part");
    }

    @AfterEach
    void stop() {
        server.close();
    }

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

    @Test
    void continuesWhereItBrokeOff() throws IOException {
        server.breakingOffAfter(70_000);
        assertEquals("localhost broke off after 70000 of 200000 bytes; the same command again continues there",
                failure(server.file()));
        server.whole();
        Download second = download(server.file());
        assertEquals(new Downloaded.Whole(target), second.run());
        assertArrayEquals(FILE, Files.readAllBytes(target));
        assertEquals(70_000, second.received().orElseThrow().before());
        assertEquals(List.of("all", "bytes=70000-"), server.requests());
    }

    @Test
    void beginsAgainWhereTheServerKnowsNoRanges() throws IOException {
        server.breakingOffAfter(70_000).withoutRanges();
        failure(server.file());
        server.whole();
        assertEquals(new Downloaded.Whole(target), download(server.file()).run());
        assertArrayEquals(FILE, Files.readAllBytes(target));
    }

    @Test
    void neverJoinsTwoVersions() throws IOException {
        server.breakingOffAfter(70_000);
        failure(server.file());
        byte[] other = bytes(150_000);
        server.changedTo(other, "\"second\"").whole();
        assertEquals(new Downloaded.Whole(target), download(server.file()).run());
        assertArrayEquals(other, Files.readAllBytes(target));
    }

    @Test
    void neverJoinsTwoAddresses() throws IOException {
        server.breakingOffAfter(70_000);
        failure(server.at("/moved"));
        server.whole();
        download(server.file()).run();
        assertEquals(List.of("all", "all"), server.requests());
        assertArrayEquals(FILE, Files.readAllBytes(target));
    }

    @Test
    void beginsAgainIfTheVersionHasNoStrongName() throws IOException {
        server.changedTo(FILE, "W/\"weak\"").breakingOffAfter(70_000);
        failure(server.file());
        server.whole();
        download(server.file()).run();
        assertEquals(List.of("all", "all"), server.requests());
        assertArrayEquals(FILE, Files.readAllBytes(target));
    }

    @Test
    void asksForNothingOnceItIsWhole() throws IOException {
        download(server.file()).run();
        assertEquals(new Downloaded.Whole(target), download(server.file()).run());
        assertEquals(List.of("all"), server.requests());
    }

    @Test
    void keepsWhatItHasWhileTheServerIsInTrouble() throws IOException {
        server.breakingOffAfter(70_000);
        failure(server.file());
        server.answering(503);
        assertEquals(server.file() + " answered with status 503; what has arrived is kept", failure(server.file()));
        server.answering(200).whole();
        download(server.file()).run();
        assertEquals(List.of("all", "bytes=70000-", "bytes=70000-"), server.requests());
        assertArrayEquals(FILE, Files.readAllBytes(target));
    }

    @Test
    void beginsAgainIfTheServerRefusesTheRange() throws IOException {
        server.breakingOffAfter(70_000);
        failure(server.file());
        server.answering(416);
        assertEquals(server.file() + " answered with status 416 instead of 200", failure(server.file()));
        assertEquals(List.of("all", "bytes=70000-", "all"), server.requests());
        assertEquals(List.of(), files());
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
    void discardsWhatItHas() throws IOException {
        server.breakingOffAfter(70_000);
        failure(server.file());
        download(server.file()).discard();
        assertEquals(List.of(), files());
    }

    @Test
    void reckonsTheTimeLeft() {
        var received = new Received(60, 20, OptionalLong.of(100), 2);
        assertEquals(20, received.bytesPerSecond());
        assertEquals(2, received.secondsLeft().orElseThrow());
        assertTrue(new Received(60, 60, OptionalLong.of(100), 2).secondsLeft().isEmpty());
    }

    private Download download(URI source) {
        return new Download(source, target, OPTIONS, Map.of());
    }

    private String failure(URI source) throws IOException {
        return assertInstanceOf(Downloaded.Failed.class, download(source).run()).reason();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.toList();
        }
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
