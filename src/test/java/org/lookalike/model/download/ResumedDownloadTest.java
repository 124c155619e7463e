package org.lookalike.model.download;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Downloads that go on where earlier ones broke off, or do not. */
class ResumedDownloadTest extends BesideAServer {

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

    @Test
    void discardsWhatItHas() throws IOException {
        server.breakingOffAfter(70_000);
        failure(server.file());
        download(server.file()).discard();
        assertEquals(List.of(), files());
    }
}
