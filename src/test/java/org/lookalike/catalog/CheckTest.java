package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.check.SideFlaws;
import org.lookalike.catalog.labels.Label;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.model.Embedding;
import org.lookalike.search.Finding;
import org.lookalike.search.Flaw;
import org.lookalike.search.IndexFlaws;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A collection is damaged, checked and repaired. */
class CheckTest {
    private static final int COUNT = 12;

    @TempDir
    Path temporary;
    private DrawnIndex drawn;

    @BeforeEach
    void draw() throws IOException {
        drawn = DrawnIndex.of(temporary, COUNT);
    }

    @Test
    void whatEndedWhileItWasMadeIsNoIndexYet() throws IOException {
        Path lucene = temporary.resolve("begun/lucene");
        Files.createDirectories(lucene);
        for (String file : List.of("write.lock", "writer.txt", "pending_segments_1"))
            Files.writeString(lucene.resolve(file), "");
        var missing = assertThrows(UnusableIndex.class, () -> Checkup.of(temporary.resolve("begun")));
        assertTrue(String.valueOf(missing.getMessage()).startsWith("there is no index in "), missing::getMessage);
        Files.writeString(lucene.resolve("_0.cfs"), "");
        assertEquals(List.of(IndexFlaws.UNREADABLE), flaws(Checkup.of(temporary.resolve("begun"))));
    }

    private static List<Flaw> flaws(Checkup.Report report) {
        return report.findings().stream().map(Finding::flaw).toList();
    }

    private Repair.Repaired repaired() throws IOException {
        return Repair.of(drawn.root(), Checkup.of(drawn.root()));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    }

    private Path write(String name, String text) throws IOException {
        Path file = drawn.root().resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private Path folder(String name) throws IOException {
        write(name + "/lucene/_0.cfs", "part of an index");
        return drawn.root().resolve(name);
    }

    @Test
    void aWholeCollectionIsCleanAlsoWhileItIsWritten() throws IOException {
        try (PictureIndex index = drawn.open()) {
            drawn.put(index, 100, null);
            Checkup.Report report = Checkup.of(drawn.root());
            assertEquals(List.of(), report.findings());
            assertEquals(COUNT, report.checked().orElseThrow().pictures());
            assertThrows(UnusableIndex.class, () -> Repair.of(drawn.root(), report));
        }
        try (var left = Files.list(drawn.root())) {
            assertEquals(List.of("lucene", "thumbs"), left.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void thumbnailsThatAreGoneOrCutOffAreMadeAgain() throws IOException {
        byte[] whole = Files.readAllBytes(drawn.thumbnail(1));
        Files.delete(drawn.thumbnail(1));
        Files.write(drawn.thumbnail(2), Arrays.copyOf(Files.readAllBytes(drawn.thumbnail(2)), 100));
        Files.delete(drawn.thumbnail(3));
        ContentId gone = drawn.id(3);
        Files.delete(drawn.file(3));
        Checkup.Report report = Checkup.of(drawn.root());
        assertFalse(report.clean());
        assertEquals(List.of(drawn.id(1).hex()), report.items(SideFlaws.THUMBNAIL_TO_COME));
        assertEquals(Set.of(drawn.id(2).hex(), gone.hex()), Set.copyOf(report.items(SideFlaws.NO_THUMBNAIL)));
        Checkup.Report after = repaired().after();
        assertEquals(1, after.findings().getFirst().items().size(), "the picture itself is gone");
        assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(drawn.thumbnail(1))));
    }

    @Test
    void whatAKilledProcessLeavesIsHarmlessAndGoes() throws IOException {
        Path orphan = write("thumbs/00/" + "00".repeat(32), "of no picture");
        Path unfinished = write(".calibration.json.01234567-89ab-cdef-0123-456789abcdef.part", "half");
        Path young = write("thumbs/00/" + "01".repeat(32), "of a picture that is being indexed");
        Path restored = folder("../.index.01234567-89ab-cdef-0123-456789abcdef.part");
        Path others = folder("../.other.01234567-89ab-cdef-0123-456789abcdef.part");
        Path links = folder(".check-01234567-89ab-cdef-0123-456789abcdef");
        Path linksInUse = folder(".check-11234567-89ab-cdef-0123-456789abcdef");
        age(orphan);
        age(unfinished);
        for (Path old : List.of(restored, others, links))
            age(old);
        write("labels-waiting.csv", "no line of ours\n");
        write("duplicates/decisions.tsv", "perhaps\tyes\n");
        Checkup.Report report = Checkup.of(drawn.root());
        assertTrue(report.clean());
        assertEquals(List.of(SideFlaws.THUMBNAIL_LEFT, SideFlaws.LINES, SideFlaws.UNFINISHED), flaws(report));
        assertEquals(List.of(SideFlaws.LINES), flaws(repaired().after()));
        assertFalse(Files.exists(orphan));
        assertFalse(Files.exists(unfinished));
        assertFalse(Files.exists(restored));
        assertFalse(Files.exists(links));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(others));
        assertTrue(Files.exists(linksInUse));
    }

    @Test
    void sideFilesThatMakeNoSenseArePutAside() throws IOException {
        List<Path> damaged = List.of(write("collections/0123456789abcdef.json", "{\"format\":1,\"name\":\"cut o"),
                write("calibration.json", ""), write("map.bin", "no map"), write("duplicates/groups.tsv", "not it\n"),
                write("taught/in-use.json", "{}"));
        Checkup.Report report = Checkup.of(drawn.root());
        assertFalse(report.clean());
        assertEquals(List.of(SideFlaws.NO_SENSE, SideFlaws.NO_TAUGHT), flaws(report));
        assertEquals(4, report.findings().getFirst().items().size());
        assertEquals(List.of(), repaired().after().findings());
        for (Path file : damaged)
            try (var siblings = Files.list(file.getParent())) {
                assertTrue(siblings.anyMatch(f -> f.toString().startsWith(file + ".damaged-")), file.toString());
            }
    }

    @Test
    void whatHasToGoIsNamedBeforeItGoes() throws IOException {
        damagePart();
        Path map = write("map.bin", "no map");
        Checkup.Report report = Checkup.of(drawn.root());
        try (PictureIndex index = drawn.open()) {
            assertEquals(12, index.stats().pictures());
            assertThrows(UnusableIndex.class, () -> Repair.of(drawn.root(), report));
        }
        assertEquals(List.of(), lists(), "nothing has to go yet");
        Files.delete(map); // so that putting it aside fails, half-way through the repair
        assertThrows(NoSuchFileException.class, () -> Repair.of(drawn.root(), report));
        assertEquals(13, Files.readAllLines(lists().getFirst()).size());
    }

    private List<Path> lists() throws IOException {
        try (var files = Files.list(drawn.root())) {
            return files.filter(file -> file.getFileName().toString().startsWith("lost-")).toList();
        }
    }

    private void damagePart() throws IOException {
        Path part;
        try (var files = Files.list(drawn.root().resolve("lucene"))) {
            part = files.filter(f -> f.toString().endsWith(".cfs")).sorted().toList().getFirst();
        }
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length - 1] ^= 1; // of its checksum, so that its records can be saved
        Files.write(part, bytes);
    }

    @Test
    void aDamagedPartGoesAndItsLabelsWait() throws IOException {
        damagePart();
        assertFalse(Checkup.of(drawn.root()).clean());
        Repair.Repaired repaired = repaired();
        assertTrue(repaired.after().clean(), () -> repaired.after().toString());
        assertEquals(2, repaired.after().checked().orElseThrow().pictures());
        List<String> lost = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            lost.add(drawn.file(n).toString());
            if (n % 4 == 0)
                lost.add(drawn.file(n) + " copy");
        }
        assertEquals(lost.stream().sorted().toList(), repaired.lost().stream().sorted().toList());
        List<String> labels = new ArrayList<>();
        for (Label label : WithoutModel.all(drawn.root()))
            labels.add(label.category());
        assertEquals(List.of("label 0", "label 3", "label 6", "label 9"), labels.stream().sorted().toList());
    }

    @Test
    void picturesThatCannotBeTrustedGoAndFilesOfSeveralAreReadAgain() throws IOException {
        try (PictureIndex index = drawn.open()) {
            IndexedPicture wrong = drawn.put(index, 20, "kept");
            float[] vector = wrong.embedding().vector().clone();
            vector[3] = 7;
            index.put(new IndexedPicture(wrong.facts(), wrong.places(), "kept", null, wrong.miniature(),
                    new Embedding(vector, 1)));
            IndexedPicture other = drawn.put(index, 21, null);
            Place taken = new Place(drawn.file(1).toString(), drawn.pictures().toString(), 1, 1, null);
            index.put(new IndexedPicture(other.facts(), List.of(other.places().getFirst(), taken), null, null,
                    new Miniature(new byte[Miniature.SIDE * Miniature.SIDE]), other.embedding()));
        }
        assertEquals(List.of(IndexFlaws.VECTOR, IndexFlaws.SHARED_PATH).stream().map(Flaw::what).sorted().toList(),
                flaws(Checkup.of(drawn.root())).stream().map(Flaw::what).sorted().toList());
        Repair.Repaired repaired = repaired();
        assertTrue(repaired.after().clean(), () -> repaired.after().toString());
        try (PictureIndex index = drawn.open()) {
            assertTrue(index.find(drawn.id(20)).isEmpty());
            assertTrue(index.find(drawn.id(1)).isEmpty(), "it was seen nowhere else");
            assertEquals(1, index.find(drawn.id(21)).orElseThrow().places().size());
        }
        assertTrue(WithoutModel.all(drawn.root()).stream().anyMatch(label -> label.category().equals("kept")));
    }

    @Test
    void uploadsWithoutAPictureAreKeptAndThoseThatAreGoneAreSaid() throws IOException {
        Path upload = write("uploads/" + "22".repeat(32) + ".png", "a person's only copy");
        try (PictureIndex index = drawn.open()) {
            IndexedPicture one = drawn.put(index, 30, null);
            Place gone = new Place(drawn.root().resolve("uploads/gone.png").toString(),
                    drawn.root().resolve("uploads").toString(), 1, 1, null);
            index.put(new IndexedPicture(one.facts(), List.of(gone), null, null, one.miniature(), one.embedding()));
        }
        assertEquals(List.of(SideFlaws.NO_UPLOAD, SideFlaws.UPLOAD_LEFT), flaws(Checkup.of(drawn.root())));
        assertEquals(2, repaired().after().findings().size());
        assertTrue(Files.exists(upload));
    }
}
