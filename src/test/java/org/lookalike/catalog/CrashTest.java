package org.lookalike.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.CrashStep.Home;
import org.lookalike.catalog.snapshot.Restore;
import org.lookalike.file.FolderTree;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.VectorFile;
import org.lookalike.search.Finding;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A process that indexes, labels, teaches, uploads, forgets and copies is killed at moments by chance. Each time, the
 * collection is whole and has everything that was acknowledged; carried on to the end, it is what it would have been.
 *
 * <p>Ten times; three hundred with {@code mvn -Pcrash test}.
 */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 10);
    private static final long SEED = Long.getLong("crash.seed", 1);
    /** Milliseconds. */
    private static final int EARLIEST = 300;
    private static final int LONGEST_START = 1_200;
    private static final int LONGEST_STEP = 250;
    private static final int LONGEST_COURSE = 300_000;
    private static final int LOOK = 5;
    /** What a process that was killed by signal 9 ends with. */
    private static final int KILLED = 128 + 9;

    @TempDir
    Path temporary;
    private final Random random = new Random(SEED);

    /** What a killed process said. */
    private record Said(int done, boolean ended) {}

    @Test
    void whateverIsKilledNothingIsLostAndItEndsTheSame() throws Exception {
        int courses = 0;
        int kills = 0;
        for (long seed = SEED; kills < ROUNDS; seed++) {
            List<CrashStep> course = CrashStep.course(seed);
            Home undisturbed = new Home(temporary.resolve("undisturbed-" + seed));
            Home killed = new Home(temporary.resolve("killed-" + seed));
            assertTrue(run(undisturbed, seed, 0, false).ended()); // first: it leaves the shared classes
            int done = 0;
            while (kills < ROUNDS && done < course.size()) {
                Said said = run(killed, seed, done, true);
                if (said.ended())
                    break;
                done = said.done();
                requireWhole(killed, course, done);
                kills++;
            }
            assertTrue(run(killed, seed, done, false).ended());
            requireWhole(killed, course, course.size());
            assertEquals(state(undisturbed), state(killed), "course " + seed);
            requireCopies(killed);
            FolderTree.delete(undisturbed.folder());
            FolderTree.delete(killed.folder());
            courses++;
        }
        System.out.println("killed " + kills + " times in " + courses + " courses (seed " + SEED + "): nothing lost");
    }

    /** The steps after those that are done, in a process of its own. */
    private Said run(Home home, long seed, int done, boolean kill) throws IOException, InterruptedException {
        Files.createDirectories(home.folder());
        boolean early = kill && random.nextInt(5) == 0; // while it opens the collection
        int acknowledged = kill && !early ? random.nextInt(5) : 0;
        int patience = early ? EARLIEST + random.nextInt(LONGEST_START) : random.nextInt(LONGEST_STEP);
        Path said = home.folder().resolve("said");
        Files.deleteIfExists(said);
        Process child = child(home, seed, done, said);
        try {
            if (kill && !early)
                awaitLine(child, said, acknowledged == 0 ? "open" : "done " + (done + acknowledged));
            if (!child.waitFor(kill ? patience : LONGEST_COURSE, TimeUnit.MILLISECONDS))
                child.destroyForcibly(); // SIGKILL
            assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        } finally {
            child.destroyForcibly();
        }
        int now = done;
        List<String> lines = Files.readAllLines(said);
        for (String line : lines)
            if (line.startsWith("done "))
                now = Integer.parseInt(line.substring(5));
        boolean ended = lines.contains("end");
        assertTrue(ended || child.exitValue() == KILLED, () -> "the child failed: " + log(home));
        return new Said(now, ended);
    }

    /** Or for the process to end. */
    private static void awaitLine(Process child, Path said, String line) throws IOException, InterruptedException {
        while (!child.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
            if (Files.exists(said) && Files.readAllLines(said).contains(line))
                return;
        }
    }

    private static String log(Home home) {
        try {
            return Files.readString(home.folder().resolve("log"));
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    private Process child(Home home, long seed, int done, Path said) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + temporary.resolve("classes.jsa"), "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
                "-Djava.awt.headless=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp",
                classPath(), Child.class.getName(), home.folder().toString(),
                Long.toString(seed), Integer.toString(done), ThreeDiscs.BASE.folder().toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(home.folder().resolve("log").toFile()))
                .start();
    }

    /** Java can share loaded classes between processes where they come from archives; starting takes half as long then. */
    private String classPath() throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1))
            parts.add(Files.isDirectory(Path.of(part)) ? archive(Path.of(part)).toString() : part);
        return String.join(File.pathSeparator, parts);
    }

    private Path archive(Path classes) throws IOException {
        Path archive = temporary.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
        if (Files.exists(archive))
            return archive;
        try (var out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)));
                var files = Files.walk(classes)) {
            out.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return archive;
    }

    private static void requireWhole(Home home, List<CrashStep> course, int done) throws IOException {
        if (done == 0 && !PictureIndexes.isThere(home.root().resolve("lucene")))
            return;
        Checkup.Report report = Checkup.of(home.root());
        assertTrue(report.clean(),
                () -> "after " + done + ": " + report.findings().stream().map(Finding::sentence).toList()
                        + log(home));
        try (PictureIndex index = Opening.forReading(home.root())) {
            for (CrashStep step : CrashStep.standing(course, done))
                step.requireDone(index, home);
        }
    }

    private void requireCopies(Home home) throws IOException {
        for (int n = 0; Files.exists(home.snapshot(n)); n++) {
            Path back = temporary.resolve("back");
            Restore.of(home.snapshot(n), back);
            Checkup.Report report = Checkup.of(back);
            assertTrue(report.clean(), () -> report.findings().toString());
            FolderTree.delete(back);
        }
    }

    /**
     * All that a collection holds, but for what differs from run to run: when uploads were written, what collections are
     * called within, and the last digits of what a network computes in other batches.
     */
    private List<String> state(Home home) throws IOException {
        Path export = home.folder().resolve("export");
        Exchange.export(home.root(), export);
        List<String> state = new ArrayList<>();
        for (String file : List.of("pictures.jsonl", "unreadable.jsonl", "labels.jsonl", "collections.jsonl",
                "decisions.jsonl"))
            for (String line : Files.readAllLines(export.resolve(file)))
                state.add(comparable(line.replace(home.folder().toString(), "HOME")));
        try (var vectors = new VectorFile.Reader(export.resolve("embeddings.safetensors"))) {
            for (long row = 0; row < vectors.rows(); row++)
                state.add("embedding %d begins with %.3f".formatted(row, Math.abs(vectors.next()[0])));
        }
        state.sort(null);
        return state;
    }

    private static String comparable(String line) throws IOException {
        ObjectNode node = (ObjectNode) new ObjectMapper().readTree(line);
        if (node.has("created"))
            node.remove(List.of("created", "id"));
        node.remove("length");
        if (node.path("prediction") instanceof ObjectNode prediction)
            prediction.remove("probability");
        for (JsonNode place : node.path("places"))
            if (place.path("path").asText().contains("uploads"))
                ((ObjectNode) place).remove("modified");
        return node.toString();
    }

    /** Does the steps of a course and says so after each. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            Home home = new Home(Path.of(args[0]));
            List<CrashStep> course = CrashStep.course(Long.parseLong(args[1]));
            ModelBundle model = ModelBundle.open(Path.of(args[3]));
            try (Catalog catalog = Catalog.open(home.root(), model, DecoderOptions.DEFAULT)) {
                System.out.println("open"); // the test, another process, listens
                for (int n = Integer.parseInt(args[2]); n < course.size(); n++) {
                    course.get(n).run(catalog, home);
                    System.out.println("done " + (n + 1));
                }
            }
            System.out.println("end");
        }
    }
}
