package org.lookalike.image;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Whatever becomes of a process that decodes, it costs one picture at most; the next one is decoded. */
class WorkersTest {
    private static final byte[] PICTURE = Fixtures.file(Fixtures.drawn(48, 32), "png");
    private static final WorkerOptions ONE = new WorkerOptions(1, Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final Workers workers = new Workers(ONE, BadWorker.class, new MemoryBudget(8 << 20),
            new MemoryBudget(8 << 20));
    private final Decoder decoder = new Decoder(DecoderOptions.DEFAULT, workers);

    @AfterEach
    void close() {
        workers.close();
    }

    private Decoded.Unreadable refused(String order) {
        return assertInstanceOf(Decoded.Unreadable.class,
                decoder.decode(order.getBytes(StandardCharsets.UTF_8), "bad.jpg"));
    }

    private void theNextPictureIsDecoded() {
        assertEquals(48, Fixtures.readable(decoder.decode(PICTURE, "good.png")).facts().width());
    }

    @Test
    void aCrashInNativeCodeCostsOnePicture() {
        assertEquals(new Decoded.Unreadable("bad.jpg", Reason.CRASHED, "the process that decoded it broke down, twice"),
                refused("crash"));
        theNextPictureIsDecoded();
        assertEquals(new DecodingActivity(1, 3, 2, 0, 1, 0, 0), workers.activity());
    }

    @Test
    void whatCrashesOnceIsTriedAgain(@TempDir Path folder) throws IOException {
        Decoded.Unreadable answer = assertInstanceOf(Decoded.Unreadable.class,
                decoder.decode(BadWorker.once(folder.resolve("marker")), "unlucky.jpg"));

        assertEquals(Reason.NOT_A_PICTURE, answer.reason());
        assertEquals(1, workers.activity().crashed());
    }

    @Test
    void anEndlessLoopIsEnded() {
        Decoder impatient = new Decoder(DecoderOptions.DEFAULT.withMaxSeconds(1), workers);

        assertEquals(new Decoded.Unreadable("bad.jpg", Reason.TOO_SLOW, "decoding it takes more than 1 s"),
                impatient.decode("loop".getBytes(StandardCharsets.UTF_8), "bad.jpg"));
        theNextPictureIsDecoded();
        assertEquals(1, workers.activity().tooSlow());
    }

    @Test
    void aFullHeapIsNotOurs() {
        assertEquals(Reason.TOO_LARGE, refused("fill").reason());
        theNextPictureIsDecoded();
    }

    @Test
    void aProcessThatLeavesIsReplaced() {
        theNextPictureIsDecoded();
        assertEquals(Reason.CRASHED, refused("leave").reason());
        theNextPictureIsDecoded();
    }

    @Test
    void nonsenseIsNotBelieved() {
        for (String nonsense : List.of("say-nonsense", "claim-huge-picture", "claim-other-content",
                "ask-for-memory-for-ever", "ask-in-vain-for-ever"))
            assertEquals(Reason.CRASHED, refused(nonsense).reason(), nonsense);
        theNextPictureIsDecoded();
    }

    @Test
    void whatCannotStartSaysSo() {
        try (var never = new Workers(ONE, WorkersTest.class, new MemoryBudget(8 << 20),
                new MemoryBudget(8 << 20))) {
            var e = assertThrows(UncheckedIOException.class,
                    () -> never.decode(new Source.InMemory(PICTURE, "a.png"), DecoderOptions.DEFAULT));
            assertEquals("pictures cannot be decoded here", e.getMessage());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCIsForTheProgramNotForItsProcesses() throws IOException, InterruptedException {
        List<ProcessHandle> others = ProcessHandle.current().children().toList();
        theNextPictureIsDecoded();
        List<ProcessHandle> ours = ProcessHandle.current().children().filter(child -> !others.contains(child)).toList();
        assertEquals(1, ours.size());
        for (ProcessHandle process : ours)
            assertEquals(0, new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor());
        theNextPictureIsDecoded();

        assertEquals(1, workers.activity().started());
    }

    @Test
    void whoHasNothingToDoEnds() {
        try (var shortLived = new Workers(new WorkerOptions(1, Duration.ofMillis(40), Duration.ofMinutes(1)))) {
            List<ProcessHandle> others = ProcessHandle.current().children().toList();
            shortLived.decode(new Source.InMemory(PICTURE, "a.png"), DecoderOptions.DEFAULT);
            ProcessHandle.current()
                    .children()
                    .filter(child -> !others.contains(child))
                    .forEach(
                            child -> child.onExit().join());

            assertEquals(new DecodingActivity(1, 1, 0, 0, 0, 0, 0), shortLived.activity());
        }
    }

    @Test
    void theClassPathDoesNotDependOnTheWorkingFolder() {
        assertEquals(Path.of("target/classes").toAbsolutePath() + File.pathSeparator + Path.of("").toAbsolutePath(),
                WorkerCommand.classPath("target/classes" + File.pathSeparator));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itsEnvironmentIsWhatJavaNeeds() {
        Set<String> told = new TreeSet<>(List.of(refused("tell-environment").detail().split(" ", -1)));
        told.removeIf(name -> name.startsWith("LC_"));
        told.removeAll(Set.of("HOME", "PATH", "LANG", "TMPDIR", "TMP", "TEMP", "LOOKALIKE_CACHE", "XDG_CACHE_HOME"));
        told.removeAll(Set.of("PWD", "OLDPWD", "SHLVL", "_")); // the shell's own
        assertEquals(Set.of(), told);
    }

    @Test
    void theProgramsSecretsStayWithIt() {
        var environment = new HashMap<>(Map.of("LOOKALIKE_CACHE", "/cache", "LOOKALIKE_API_KEY", "secret",
                "AWS_SECRET_ACCESS_KEY", "secret", "LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", "-Xmx1m"));

        WorkerCommand.strip(environment);

        assertEquals(Map.of("LOOKALIKE_CACHE", Path.of("/cache").toAbsolutePath().toString(), "LC_ALL", "C.UTF-8"),
                environment);
    }

    /** Their working folder is another one. */
    @Test
    void cachesAreWhereTheyAreForTheProgram() {
        var environment = new HashMap<>(Map.of("XDG_CACHE_HOME", "cache"));

        WorkerCommand.strip(environment);

        assertEquals(Map.of("XDG_CACHE_HOME", Path.of("cache").toAbsolutePath().toString()), environment);
    }

    /** Bytes as another system wrote them, which are no text here. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWhoseNameIsNoTextIsDecoded(@TempDir Path folder) throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("a.png"), PICTURE);
        var copy = new ProcessBuilder("/bin/sh", "-c", "cp a.png \"$(printf 'M\\374nchen.png')\"")
                .directory(folder.toFile())
                .start();
        assertEquals(0, copy.waitFor());
        Files.delete(source);
        try (var files = Files.list(folder)) {
            Path named = files.findFirst().orElseThrow();

            assertFalse(Wire.carries(named));
            assertEquals(48, Fixtures.readable(decoder.decode(named)).facts().width());
        }
    }
}
