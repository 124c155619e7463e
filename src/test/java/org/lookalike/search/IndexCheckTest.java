package org.lookalike.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IndexCheckTest {
    private static final int DIMENSIONS = 16;

    @TempDir
    Path temporary;
    private Path folder = Path.of("");

    private final Findings findings = new Findings();
    private final List<CheckedPicture> seen = new ArrayList<>();

    @BeforeEach
    void fillInTwoSegments() {
        folder = temporary.resolve("index");
        try (PictureIndex index = Sample.open(folder, DIMENSIONS)) {
            Sample.pictures(20, DIMENSIONS, 1).forEach(index::put);
            index.putUnreadable(new UnreadableFile("/pictures/broken.jpg", "/pictures", 1, 2, "TRUNCATED", "Early."));
            index.commit();
            Sample.pictures(30, DIMENSIONS, 1).subList(20, 30).forEach(index::put);
            index.remove(Sample.id(3));
        }
    }

    private Optional<IndexCheck.Checked> check() throws IOException {
        return IndexCheck.of(folder, findings, seen::add);
    }

    private List<Path> files(String ending) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void flip(Path file, int at) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[at] ^= 4;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a document that no code of ours would. */
    private void enter(Document document) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, WriterSettings.of(Tuning.DEFAULT))) {
            writer.addDocument(document);
        }
    }

    @Test
    void aWholeIndexIsFoundWhole() throws IOException {
        IndexCheck.Checked checked = check().orElseThrow();
        assertEquals(List.of(), findings.all());
        assertEquals(List.of(29L, 1L), List.of(checked.pictures(), checked.unreadable()));
        assertEquals(Sample.SPACE, checked.space());
        assertEquals(29, seen.size());
    }

    /** In its first and last 16 bytes, where headers and checksums are, and in between. */
    private static int[] places(Path file, Random random) throws IOException {
        int size = (int) Files.size(file);
        return new int[]{0, random.nextInt(16), size - 1 - random.nextInt(16), size - 1, random.nextInt(size),
                random.nextInt(size)};
    }

    private void assertEveryFlippedByteIsNoticed(String... kinds) throws IOException {
        Collection<String> names;
        try (var directory = FSDirectory.open(folder)) {
            names = SegmentInfos.readLatestCommit(directory).files(true);
        }
        var random = new Random(7);
        Set<String> tried = new TreeSet<>();
        for (String name : new TreeSet<>(names)) {
            Path file = folder.resolve(name);
            tried.add(name.replaceFirst("^[^.]*\\.|_.*", ""));
            for (int at : places(file, random)) {
                flip(file, at);
                var damage = new Findings();
                IndexCheck.of(folder, damage, picture -> {});
                assertEquals(1, damage.all().size(), name + " at " + at);
                assertFalse(damage.all().getFirst().flaw().harmless());
                flip(file, at);
            }
        }
        assertEquals(Set.of(kinds), tried);
        var after = new Findings();
        IndexCheck.of(folder, after, picture -> {});
        assertEquals(List.of(), after.all());
    }

    /** Those of the pictures and the unreadable files, as larger parts have them: each by itself. */
    private void unpack() throws IOException {
        Path packed = folder;
        folder = temporary.resolve("unpacked");
        var settings = WriterSettings.of(Tuning.DEFAULT).setUseCompoundFile(false).setMergePolicy(apart());
        try (var from = FSDirectory.open(packed);
                var reader = DirectoryReader.open(from);
                var to = FSDirectory.open(folder);
                var writer = new IndexWriter(to, settings)) {
            for (var leaf : reader.leaves())
                writer.addIndexes(SlowCodecReaderWrapper.wrap(leaf.reader()));
            writer.setLiveCommitData(reader.getIndexCommit().getUserData().entrySet());
            writer.commit();
        }
    }

    private static MergePolicy apart() {
        var policy = new TieredMergePolicy();
        policy.setNoCFSRatio(0);
        return policy;
    }

    @Test
    void aFlippedByteIsNoticedInEveryFileOfTheCommit() throws IOException {
        assertEveryFlippedByteIsNoticed("segments", "si", "cfs", "cfe", "liv");
        unpack();
        assertEveryFlippedByteIsNoticed("segments", "si", "doc", "dvd", "dvm", "dvp", "dvs", "fdm", "fdt", "fdx", "fnm",
                "kdd", "kdi", "kdm", "psm", "tim", "tip", "tmd", "vec", "vem", "vemf", "vex");
    }

    @Test
    void whatIsInADamagedPartIsNamedAndTheOthersSurviveTheCut() throws IOException {
        unpack();
        Path vectors = files(".vec").getLast();
        flip(vectors, (int) (Files.size(vectors) / 2));
        IndexCheck.Checked checked = check().orElseThrow();
        assertTrue(
                findings.all().getFirst().sentence().startsWith("damaged parts of the index: 1, such as _1 with 10 "),
                findings.all().getFirst().sentence());
        assertEquals(19, checked.pictures());
        assertEquals(10, checked.lost().size());
        assertTrue(IndexCheck.cut(folder));
        try (PictureIndex index = Sample.open(folder, DIMENSIONS)) {
            assertEquals(19, index.stats().pictures());
            assertTrue(index.known("/pictures/broken.jpg").isPresent());
        }
        var after = new Findings();
        assertEquals(19, IndexCheck.of(folder, after, picture -> {}).orElseThrow().pictures());
        assertEquals(List.of(), after.all());
    }

    @Test
    void nobodyCutsWhatIsBeingWritten() throws IOException {
        try (PictureIndex index = Sample.open(folder, DIMENSIONS)) {
            assertFalse(IndexCheck.cut(folder));
            assertEquals(29, index.stats().pictures());
        }
    }

    @Test
    void embeddingsThatAreNoneAreFound() throws IOException {
        IndexedPicture good = Sample.pictures(1, DIMENSIONS, 5).getFirst();
        float[] longer = good.embedding().vector().clone();
        longer[0] += 0.1f;
        enter(Documents.of(Sample.picture(40, new Embedding(longer, 1), "rose", null)));
        check();
        assertEquals(List.of(new Finding(IndexFlaws.VECTOR, List.of(Sample.id(40).hex()))), findings.all());
    }

    @Test
    void picturesThatAreThereTwiceAndFilesOfSeveralPicturesAreFound() throws IOException {
        Place first = Sample.place("/pictures/rose/0.jpg", "rose");
        Embedding embedding = Sample.pictures(1, DIMENSIONS, 5).getFirst().embedding();
        enter(Documents.of(Sample.picture(50, embedding, "rose", null, first)));
        enter(Documents.of(Sample.picture(51, embedding, null, null, Sample.place("/pictures/51", null))));
        enter(Documents.of(Sample.picture(51, embedding, null, null, Sample.place("/pictures/51b", null))));
        check();
        assertEquals(List.of(first.path(), first.path()), findings.of(IndexFlaws.SHARED_PATH));
        assertEquals(List.of(Sample.id(51).hex(), Sample.id(51).hex()), findings.of(IndexFlaws.TWICE));
        assertEquals(2, findings.all().size());
    }

    @Test
    void filesThatAreUnreadableAndAPictureAreFoundAndPredictionsOfNothing() throws IOException {
        enter(Documents.of(new UnreadableFile("/pictures/rose/0.jpg", "/pictures", 1, 2, "TRUNCATED", "Early.")));
        IndexedPicture good = Sample.pictures(1, DIMENSIONS, 5).getFirst();
        enter(Documents.of(new IndexedPicture(Sample.picture(60, good.embedding(), "x", null).facts(),
                List.of(Sample.place("/60", null)), null, new Prediction(" ", 0.5f), good.miniature(),
                good.embedding())));
        check();
        assertEquals(List.of("/pictures/rose/0.jpg"), findings.of(IndexFlaws.BOTH));
        assertEquals(List.of(Sample.id(60).hex()), findings.of(IndexFlaws.PREDICTION));
    }

    @Test
    void recordsThatSaySomethingElseThanTheTermsAreFound() throws IOException {
        Document mixed = Documents.of(Sample.pictures(1, DIMENSIONS, 5).getFirst());
        mixed.removeFields(Fields.ID);
        Documents.of(Sample.picture(70, Sample.pictures(1, DIMENSIONS, 5).getFirst().embedding(), "x", null))
                .forEach(field -> {
                    if (field.name().equals(Fields.ID))
                        mixed.add(field);
                });
        enter(mixed);
        Document unlike = Documents.of(Sample.picture(71, Sample.pictures(1, DIMENSIONS, 5).getFirst().embedding(),
                "tulip", null));
        unlike.removeFields(Fields.CATEGORY);
        enter(unlike);
        check();
        assertEquals(List.of(Sample.id(70).hex()), findings.of(IndexFlaws.RECORD));
        assertEquals(List.of(Sample.id(71).hex()), findings.of(IndexFlaws.TERMS));
    }

    /** As older versions could write it. */
    private static Document withAPathTwice() throws IOException {
        Document twice = Documents.of(Sample.picture(80, Sample.pictures(1, DIMENSIONS, 5).getFirst().embedding(), "x",
                null, Sample.place("/pictures/a", null), Sample.place("/pictures/b", null)));
        BytesRef record = twice.getBinaryValue(Fields.RECORD);
        String text = new String(record.bytes, record.offset, record.length, StandardCharsets.ISO_8859_1)
                .replace("/pictures/b", "/pictures/a");
        twice.removeFields(Fields.RECORD);
        twice.removeFields(Fields.PATH);
        twice.add(new BinaryDocValuesField(Fields.RECORD, new BytesRef(text.getBytes(StandardCharsets.ISO_8859_1))));
        for (int n = 0; n < 2; n++)
            twice.add(new StringField(Fields.PATH, "/pictures/a", Field.Store.NO));
        return twice;
    }

    @Test
    void aPathThatAPictureHasTwiceIsReadOnceAndEnteringThePictureAgainMendsIt() throws IOException {
        enter(withAPathTwice());
        check();
        assertEquals(List.of(new Finding(IndexFlaws.TERMS, List.of(Sample.id(80).hex()))), findings.all());
        try (PictureIndex index = Sample.open(folder, DIMENSIONS)) {
            IndexedPicture picture = index.find(Sample.id(80)).orElseThrow();
            assertEquals(List.of(Sample.place("/pictures/a", null)), picture.places());
            index.put(picture);
        }
        var after = new Findings();
        IndexCheck.of(folder, after, picture -> {});
        assertEquals(List.of(), after.all());
    }

    @Test
    void aListOfPartsThatCannotBeReadIsSaidToBe() throws IOException {
        try (var all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().startsWith("segments_")).forEach(file -> flip(file, 30));
        }
        assertEquals(Optional.empty(), check());
        assertEquals(1, findings.of(IndexFlaws.UNREADABLE).size());
    }
}
