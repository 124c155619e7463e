package org.lookalike.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lookalike.catalog.duplicates.KeptDecisions;
import org.lookalike.catalog.labels.Label;
import org.lookalike.catalog.labels.LabelTable;
import org.lookalike.catalog.labels.Refused;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.snapshot.Snapshot;
import org.lookalike.catalog.teach.Classroom.State;
import org.lookalike.image.ContentId;
import org.lookalike.search.PictureIndex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a person does with a collection; done again after it was interrupted, it ends the same. */
sealed interface CrashStep {
    int BATCH = 5;

    void run(Catalog catalog, Home home) throws IOException, InterruptedException;

    /** Fails unless it is done, in a collection that nobody has open. */
    void requireDone(PictureIndex index, Home home) throws IOException;

    /** What it changes: later steps that change the same make it void. */
    Set<String> changes();

    /** Where all lies. */
    record Home(Path folder) {
        Path root() {
            return folder.resolve("index");
        }

        Path pictures() {
            return folder.resolve("pictures");
        }

        Path file(int n) {
            return pictures().resolve("batch " + n / BATCH + "/" + n + ".png");
        }

        ContentId id(int n) throws IOException {
            Path drawn = folder.resolve("drawn/" + n + ".png");
            if (!Files.exists(drawn)) {
                Path half = folder.resolve("drawing/" + n + ".png"); // who draws may be killed, too
                DrawnIndex.draw(half, n);
                Files.createDirectories(drawn.getParent());
                Files.move(half, drawn);
            }
            return ContentId.of(Files.readAllBytes(drawn));
        }

        Path snapshot(int n) {
            return folder.resolve("snapshot-" + n);
        }

        private static IntStream batch(int b) {
            return IntStream.range(b * BATCH, (b + 1) * BATCH);
        }
    }

    /** Files appear and are indexed. */
    record Index(int batch) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException, InterruptedException {
            for (int n : Home.batch(batch).toArray()) {
                DrawnIndex.draw(home.file(n), n);
                Files.setLastModifiedTime(home.file(n), FileTime.fromMillis(1_700_000_000_000L + n));
            }
            catalog.index(List.of(home.pictures()), IndexingOptions.WATCHING);
        }

        @Override
        public void requireDone(PictureIndex index, Home home) throws IOException {
            for (int n : Home.batch(batch).toArray()) {
                assertInstanceOf(PictureIndex.Known.Seen.class, index.known(home.file(n).toString()).orElseThrow());
                assertTrue(index.find(home.id(n)).isPresent(), "picture " + n);
            }
        }

        @Override
        public Set<String> changes() {
            return Set.of("batch " + batch);
        }
    }

    /** Files go and are forgotten. */
    record Prune(int batch) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException, InterruptedException {
            for (int n : Home.batch(batch).toArray())
                Files.deleteIfExists(home.file(n));
            catalog.index(List.of(home.pictures()), IndexingOptions.WATCHING);
        }

        @Override
        public void requireDone(PictureIndex index, Home home) {
            for (int n : Home.batch(batch).toArray())
                assertEquals(Optional.empty(), index.known(home.file(n).toString()));
        }

        @Override
        public Set<String> changes() {
            return Set.of("batch " + batch);
        }
    }

    /** Labels are given, to pictures that are there and to others. */
    record Give(List<Integer> pictures, String label) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException {
            Map<ContentId, Optional<String>> table = new LinkedHashMap<>();
            for (int n : pictures)
                table.put(home.id(n), Optional.of(label));
            catalog.lessons().labels().take(new LabelTable(table, new Refused(List.of(), 0)), false, false);
        }

        @Override
        public void requireDone(PictureIndex index, Home home) throws IOException {
            Map<ContentId, String> all = WithoutModel.all(home.root())
                    .stream()
                    .collect(Collectors.toMap(Label::id, Label::category));
            for (int n : pictures)
                assertEquals(label, all.get(home.id(n)), "label of picture " + n);
        }

        @Override
        public Set<String> changes() {
            return pictures.stream().map(n -> "label " + n).collect(Collectors.toSet());
        }
    }

    /** A picture is uploaded. */
    record Upload(int n) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException {
            home.id(n);
            catalog.add(Files.readAllBytes(home.folder().resolve("drawn/" + n + ".png")), n + ".png", "uploaded");
        }

        @Override
        public void requireDone(PictureIndex index, Home home) throws IOException {
            assertEquals("uploaded", index.find(home.id(n)).orElseThrow().givenCategory());
            assertTrue(Files.exists(home.root().resolve("uploads/" + home.id(n) + ".png")));
        }

        @Override
        public Set<String> changes() {
            return Set.of("upload " + n);
        }
    }

    /** An uploaded picture is forgotten. */
    record Forget(int n) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException {
            catalog.forget(home.id(n));
        }

        @Override
        public void requireDone(PictureIndex index, Home home) throws IOException {
            assertEquals(Optional.empty(), index.find(home.id(n)));
        }

        @Override
        public Set<String> changes() {
            return Set.of("upload " + n);
        }
    }

    /** A category is taught, and all pictures get new predictions. */
    record Teach(int batch) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException, InterruptedException {
            List<ContentId> right = new ArrayList<>();
            for (int n : Home.batch(batch).toArray())
                right.add(home.id(n));
            var classroom = catalog.lessons().classroom();
            assertTrue(classroom.teach("taught " + batch, new Marks(Set.copyOf(right), Set.of())));
            classroom.await();
            assertInstanceOf(State.Proposed.class, classroom.state());
            assertTrue(classroom.accept());
            classroom.await();
            assertInstanceOf(State.Accepted.class, classroom.state());
        }

        @Override
        public void requireDone(PictureIndex index, Home home) throws IOException {
            Taught taught = Taught.read(new IndexFolder(home.root()).taught()).orElseThrow();
            assertTrue(taught.finished() && taught.category().equals("taught " + batch), taught.toString());
            for (int n : Home.batch(batch).toArray())
                assertEquals("taught " + batch, index.find(home.id(n)).orElseThrow().givenCategory());
        }

        @Override
        public Set<String> changes() {
            Set<String> labels = Home.batch(batch).mapToObj(n -> "label " + n).collect(Collectors.toSet());
            labels.add("head");
            return labels;
        }
    }

    /** Marks are saved. */
    record Collect(String name, int batch) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException {
            catalog.lessons().collections().create(name, marks(home));
        }

        private Marks marks(Home home) throws IOException {
            return new Marks(Set.of(home.id(batch * BATCH)), Set.of(home.id(batch * BATCH + 1)));
        }

        @Override
        public void requireDone(PictureIndex index, Home home) throws IOException {
            assertEquals(Optional.of(marks(home)),
                    WithoutModel.collections(index, home.root()).named(name).map(one -> one.marks()));
        }

        @Override
        public Set<String> changes() {
            return Set.of("collection " + name);
        }
    }

    /** Two pictures are said not to be the same. */
    record Decide(int a, int b) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException {
            new KeptDecisions(new IndexFolder(home.root()).duplicates())
                    .add(List.of(new KeptDecisions.Apart(home.id(a), home.id(b))), List.of(home.id(a)));
        }

        @Override
        public void requireDone(PictureIndex index, Home home) throws IOException {
            var decisions = new KeptDecisions(new IndexFolder(home.root()).duplicates());
            assertTrue(decisions.kept().contains(home.id(a)));
            assertTrue(decisions.apart().size() > 0);
        }

        @Override
        public Set<String> changes() {
            return Set.of("decision " + a + " " + b);
        }
    }

    /** All is copied. */
    record Copy(int n) implements CrashStep {
        @Override
        public void run(Catalog catalog, Home home) throws IOException {
            if (!Files.exists(home.snapshot(n)))
                Snapshot.of(home.root(), home.snapshot(n));
        }

        @Override
        public void requireDone(PictureIndex index, Home home) throws IOException {
            assertTrue(Files.readString(home.snapshot(n).resolve("SHA256SUMS"), StandardCharsets.UTF_8)
                    .contains("lucene/segments_"));
        }

        @Override
        public Set<String> changes() {
            return Set.of("snapshot " + n);
        }
    }

    /** A course of such steps: three batches come first, all else in an order by chance. */
    static List<CrashStep> course(long seed) {
        List<CrashStep> later = new ArrayList<>(List.of(new Prune(1), new Index(3), new Give(List.of(0, 1, 90), "rose"),
                new Give(List.of(10, 91, 92), "tulip"), new Upload(80), new Upload(81), new Teach(2),
                new Collect("mine", 0), new Decide(2, 3), new Copy(0), new Copy(1)));
        Collections.shuffle(later, new Random(seed));
        List<CrashStep> all = new ArrayList<>(List.of(new Index(0), new Index(1), new Index(2)));
        all.addAll(later);
        all.addAll(List.of(new Forget(80), new Index(1), new Give(List.of(0, 5), "daisy"), new Teach(0), new Copy(2)));
        return all;
    }

    /** Of steps that are done, those that no later one, done or begun, has made void. */
    static List<CrashStep> standing(List<CrashStep> course, int done) {
        List<CrashStep> standing = new ArrayList<>();
        for (int i = 0; i < done; i++) {
            CrashStep step = course.get(i);
            if (course.subList(i + 1, Math.min(done + 1, course.size()))
                    .stream()
                    .allMatch(next -> Collections.disjoint(step.changes(), next.changes())))
                standing.add(step);
        }
        return standing;
    }
}
