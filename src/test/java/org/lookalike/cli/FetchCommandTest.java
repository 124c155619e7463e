package org.lookalike.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Preprocessing;
import org.lookalike.model.PublishedWeights;
import org.lookalike.model.download.FileServer;
import org.lookalike.model.download.Received;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code models fetch} on a file as large as the published one, against a server on this machine. */
class FetchCommandTest {
    private static final String NAME = "densenet121-imagenet";
    private static final String UNUSED = "http://localhost:1/file";

    @TempDir
    private static Path files;
    private static Path published = Path.of("");
    private static byte[] publishedBytes = {};

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeTheFile() throws IOException {
        published = files.resolve("published.safetensors");
        PublishedWeights.write(published, 1000);
        publishedBytes = Files.readAllBytes(published);
    }

    @Test
    void makesABundleOfWhatTheServerSends() throws IOException {
        try (var server = new FileServer(publishedBytes)) {
            CommandRun run = fetch("--url", server.at("/moved").toString());
            assertEquals("", run.err());
            assertEquals(NAME + " is ready: 1024 numbers an embedding, 1,000 categories; use it with --model "
                    + models().resolve(NAME) + "\n", run.out());
            assertEquals(0, run.exitCode());
            ModelBundle bundle = ModelBundle.open(models().resolve(NAME));
            assertEquals(Preprocessing.imageNet(256, 224), bundle.preprocessing());
            assertEquals("tench", bundle.head().orElseThrow().categories().getFirst());
            assertEquals("toilet tissue", bundle.head().orElseThrow().categories().getLast());
            assertEquals(server.at("/moved").toString(), bundle.description().training().get("obtainedFrom"));
            assertEquals(List.of(NAME), children());
        }
    }

    @Test
    void continuesADownloadThatBrokeOff() throws IOException {
        try (var server = new FileServer(publishedBytes).breakingOffAfter(1_000_000)) {
            CommandRun first = fetch("--url", server.file().toString());
            assertEquals(1, first.exitCode());
            assertEquals("lookalike: localhost broke off after 1000000 of " + publishedBytes.length
                    + " bytes; the same command again continues there. Without internet: get " + server.file()
                    + " elsewhere, then lookalike models fetch " + NAME + " --from FILE\n", first.err());
            server.whole();
            assertEquals(0, fetch("--url", server.file().toString()).exitCode());
            assertEquals(List.of("all", "bytes=1000000-"), server.requests());
            assertEquals(List.of(NAME), children());
        }
    }

    @Test
    void refusesGarbage() throws IOException {
        byte[] page = "<html><body>Please log in</body></html>".getBytes(StandardCharsets.UTF_8);
        try (var server = new FileServer(page)) {
            CommandRun run = fetch("--url", server.file().toString());
            assertEquals(1, run.exitCode());
            assertTrue(run.err()
                    .startsWith("lookalike: " + server.file()
                            + " does not make a densenet121 with 1000 categories: no safetensors file: a header of "),
                    run.err());
            assertTrue(run.err().contains("--from FILE"), run.err());
            assertEquals(List.of(), children());
        }
    }

    @Test
    void refusesOtherShapes() throws IOException {
        Path other = files.resolve("other.safetensors");
        PublishedWeights.write(other, 10);
        try (var server = new FileServer(Files.readAllBytes(other))) {
            CommandRun run = fetch("--url", server.file().toString());
            assertEquals(1, run.exitCode());
            assertTrue(run.err().contains("\"classifier.weight\" has shape [10, 1024] instead of [1000, 1024]"),
                    run.err());
            assertEquals(List.of(), children());
        }
    }

    @Test
    void namesTheStatusOfAServerThatHasNothing() throws IOException {
        try (var server = new FileServer(publishedBytes).answering(404)) {
            CommandRun run = fetch("--url", server.file().toString());
            assertEquals(1, run.exitCode());
            assertTrue(run.err().startsWith("lookalike: " + server.file() + " answered with status 404"), run.err());
            assertEquals(List.of(), children());
        }
    }

    @Test
    void takesAFileFromHereAndReplacesItOnlyByForce() throws IOException {
        assertEquals(0, fetch("--from", published.toString()).exitCode());
        CommandRun again = fetch("--url", UNUSED);
        assertEquals(NAME + " is there already: " + models().resolve(NAME) + "\n", again.out());
        assertEquals(0, again.exitCode());

        Files.writeString(models().resolve(NAME).resolve("backbone.safetensors"), "damaged");
        CommandRun damaged = fetch("--url", UNUSED);
        assertEquals(1, damaged.exitCode());
        assertTrue(damaged.err().endsWith("; --force replaces it\n"), damaged.err());

        assertEquals(0, fetch("--from", published.toString(), "--force").exitCode());
        assertEquals(0, fetch("--url", UNUSED).exitCode());
        assertEquals(List.of(NAME), children());
    }

    @Test
    void saysWhichFileIsNotThere() {
        Path missing = files.resolve("missing.safetensors");
        assertEquals(new CommandRun(1, "", "lookalike: there is no " + missing + "\n"),
                fetch("--from", missing.toString()));
        assertEquals(new CommandRun(1, "", "lookalike: " + files + " is a folder; name the file in it\n"),
                fetch("--from", files.toString()));
    }

    @Test
    void saysThatTheFolderIsNone() throws IOException {
        Files.writeString(models(), "a file");
        assertEquals(new CommandRun(1, "", "lookalike: " + models() + " exists already; remove it or name another; "
                + "--models DIR puts the model elsewhere\n"), fetch("--url", UNUSED));
    }

    @Test
    void showsHowFarItIs() {
        var half = new Received(15_000_000, 5_000_000, OptionalLong.of(30_000_000), 2);
        assertEquals("[████████████············] 15.0 MB of 30.0 MB, 5.0 MB/s, 3 s left", DownloadLine.text(half));
        assertEquals("15.0 MB, 5.0 MB/s", DownloadLine.text(new Received(15_000_000, 5_000_000,
                OptionalLong.empty(), 2)));
    }

    @Test
    void isToldWrong() {
        CommandRun unknown = CommandRun.of("models", "fetch", "densenet12");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err()
                .startsWith("there is no published model \"densenet12\"; there are "
                        + "densenet121-imagenet, densenet169-imagenet, densenet201-imagenet, densenet161-imagenet\n"),
                unknown.err());
        assertEquals(2, fetch("--url", "ftp://localhost/file").exitCode());
        assertEquals(2, fetch("--url", UNUSED, "--from", published.toString()).exitCode());
        assertEquals(2, CommandRun.of("models", "fetch").exitCode());
    }

    private Path models() {
        return folder.resolve("models");
    }

    private CommandRun fetch(String... options) {
        Stream<String> command = Stream.of("models", "fetch", NAME, "--models", models().toString());
        return CommandRun.of(Stream.concat(command, Stream.of(options)).toArray());
    }

    /** Everything in the models' folder, hidden things too. */
    private List<String> children() throws IOException {
        try (Stream<Path> children = Files.list(models())) {
            return children.map(path -> path.getFileName().toString()).toList();
        }
    }
}
