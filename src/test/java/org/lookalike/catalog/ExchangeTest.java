package org.lookalike.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.check.SideFlaws;
import org.lookalike.catalog.duplicates.KeptDecisions;
import org.lookalike.catalog.exchange.BadExport;
import org.lookalike.catalog.exchange.ExportNote;
import org.lookalike.catalog.exchange.Import;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.smart.SavedMarks;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexStats;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A collection leaves as open files and comes back. */
class ExchangeTest {
    private static final ContentId ELSEWHERE = new ContentId("ab".repeat(32));

    @TempDir
    Path temporary;
    private DrawnIndex drawn;
    private Path export;

    @BeforeEach
    void draw() throws IOException {
        drawn = DrawnIndex.of(temporary, 12);
        export = temporary.resolve("export");
        var folder = new IndexFolder(drawn.root());
        new WaitingLabels(folder.waitingLabels()).keep(ELSEWHERE, "for later, with a comma");
        assertTrue(new SavedMarks("0123456789abcdef", "Mine", Instant.parse("2026-01-02T03:04:05Z"),
                List.of(drawn.id(1), drawn.id(2)), List.of(drawn.id(3)), List.of(ELSEWHERE))
                .write(folder.collections()));
        List<ContentId> pair = List.of(drawn.id(4), drawn.id(5)).stream().sorted().toList();
        new KeptDecisions(folder.duplicates()).add(List.of(new KeptDecisions.Apart(pair.get(0), pair.get(1))),
                List.of(drawn.id(6)));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.list(folder)) {
            for (Path file : all.toList())
                files.put(file.getFileName().toString(), new String(Files.readAllBytes(file),
                        StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    @Test
    void whatComesBackIsByteForByteWhatLeft() throws IOException {
        ExportNote note = Exchange.export(drawn.root(), export);
        assertEquals(List.of(12L, 1L, 1L, 1L, 2L),
                List.of(note.pictures(), note.unreadable(), note.labels(), note.collections(), note.decisions()));
        Path other = temporary.resolve("other");
        Import.Imported imported = Exchange.imported(export, other);
        assertEquals(new Import.Imported(12, 0, 0, 1, 1, 1, 2), imported);
        Path again = temporary.resolve("again");
        Exchange.export(other, again);
        assertEquals(files(export), files(again));
        assertEquals(new Import.Imported(0, 12, 0, 0, 1, 0, 2), Exchange.imported(export, other), "changes nothing");
        Path third = temporary.resolve("third");
        Exchange.export(other, third);
        assertEquals(files(export), files(third));
    }

    @Test
    void theFilesAreWhatAnybodyReads() throws IOException {
        Exchange.export(drawn.root(), export);
        List<String> lines = Files.readAllLines(export.resolve("pictures.jsonl"));
        assertEquals(12, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"id\":\""), lines.getFirst());
        ByteBuffer vectors = ByteBuffer.wrap(Files.readAllBytes(export.resolve("embeddings.safetensors")))
                .order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) vectors.getLong(0);
        assertEquals(0, header % 8);
        assertEquals(8 + header + 12 * DrawnIndex.DIMENSIONS * 4, vectors.capacity());
        try (PictureIndex index = drawn.open()) {
            List<IndexedPicture> pictures = new ArrayList<>();
            index.forEach(pictures::add);
            assertEquals(pictures.get(7).embedding().vector()[3],
                    vectors.getFloat(8 + header + (7 * DrawnIndex.DIMENSIONS + 3) * 4));
        }
    }

    @Test
    void whatIsThereAlreadyStaysAndExportedLabelsWin() throws IOException {
        Exchange.export(drawn.root(), export);
        var other = new DrawnIndex(temporary.resolve("other"), temporary.resolve("pictures"));
        try (PictureIndex index = other.open()) {
            other.put(index, 3, "said here");
            other.put(index, 1, "only here");
            IndexedPicture changed = other.put(index, 40, null);
            index.put(new IndexedPicture(changed.facts(),
                    List.of(new Place(drawn.file(2).toString(), "/", 1, 2, null)), null, null,
                    changed.miniature(), changed.embedding()));
        }
        Import.Imported imported = Exchange.imported(export, other.root());
        assertEquals(List.of(9L, 2L, 1L), List.of(imported.added(), imported.joined(), imported.skipped()));
        try (PictureIndex index = other.open()) {
            assertEquals("label 3", index.find(drawn.id(3)).orElseThrow().givenCategory());
            assertEquals("only here", index.find(drawn.id(1)).orElseThrow().givenCategory());
            assertTrue(index.find(drawn.id(2)).isEmpty(), "its file holds another picture here");
        }
        assertTrue(Checkup.of(other.root()).findings().stream().noneMatch(f -> f.flaw().what().contains("path")));
    }

    @Test
    void picturesThatComeGetTheLabelsThatWaitForThem() throws IOException {
        Exchange.export(drawn.root(), export);
        var other = new DrawnIndex(temporary.resolve("other"), temporary.resolve("pictures"));
        new WaitingLabels(new IndexFolder(other.root()).waitingLabels())
                .keep(Map.of(drawn.id(1), "said ahead", drawn.id(3), "said ahead, too"));
        Exchange.imported(export, other.root());
        try (PictureIndex index = other.open()) {
            assertEquals("said ahead", index.find(drawn.id(1)).orElseThrow().givenCategory());
            assertEquals("label 3", index.find(drawn.id(3)).orElseThrow().givenCategory(), "exported labels win");
        }
    }

    @Test
    void thumbnailsOfImportedPicturesAreMadeWhenTheyAreFirstLookedAt() throws IOException {
        Exchange.export(drawn.root(), export);
        var other = new DrawnIndex(temporary.resolve("other"), temporary.resolve("pictures"));
        Exchange.imported(export, other.root());
        Checkup.Report imported = Checkup.of(other.root());
        assertTrue(imported.clean(), imported::toString);
        assertEquals(12, imported.items(SideFlaws.THUMBNAIL_TO_COME).size());
        ContentId gone = drawn.id(2);
        Files.delete(drawn.file(2));
        try (PictureIndex index = other.open()) {
            var files = new PictureFiles(index, new Thumbnails(other.root().resolve("thumbs")),
                    new Decoder(DecoderOptions.DEFAULT));
            byte[] before = Files.readAllBytes(drawn.thumbnail(1));
            assertArrayEquals(before, files.thumbnail(drawn.id(1)).orElseThrow());
            assertArrayEquals(before, Files.readAllBytes(other.thumbnail(1)), "kept");
            assertEquals(Optional.empty(), files.thumbnail(gone));
        }
        Checkup.Report now = Checkup.of(other.root());
        assertEquals(10, now.items(SideFlaws.THUMBNAIL_TO_COME).size());
        assertEquals(List.of(gone.hex()), now.items(SideFlaws.NO_THUMBNAIL));
    }

    private void putCopies(int count) throws IOException {
        try (PictureIndex index = drawn.open()) {
            IndexedPicture one = drawn.put(index, 1, null);
            List<Place> places = new ArrayList<>();
            for (int n = 0; n < count; n++)
                places.add(new Place("/pictures/" + n, "/pictures", 1, 2, "long".repeat(250)));
            index.put(new IndexedPicture(one.facts(), places, null, null, one.miniature(), one.embedding()));
        }
    }

    @Test
    void aPictureOfThousandsOfCopiesComesBackAndOneOfTooManyIsNamed() throws IOException {
        putCopies(5_000);
        Exchange.export(drawn.root(), export);
        Path other = temporary.resolve("other");
        Exchange.imported(export, other);
        assertEquals(5_000 + 11 + 3, statsOf(other).files());
        putCopies(16_000);
        Path never = temporary.resolve("never");
        IOException refused = assertThrows(IOException.class, () -> Exchange.export(drawn.root(), never));
        assertTrue(String.valueOf(refused.getMessage())
                .startsWith("the picture at /pictures/0, which is there 16000 times, cannot be exported: a line has"),
                refused.getMessage());
        assertFalse(Files.exists(never));
    }

    private static IndexStats statsOf(Path root) {
        try (PictureIndex index = Opening.forReading(root)) {
            return index.stats();
        }
    }

    @Test
    void anotherSpaceIsRefusedAndNothingIsMade() throws IOException {
        Exchange.export(drawn.root(), export);
        Files.writeString(export.resolve("export.json"),
                Files.readString(export.resolve("export.json")).replace("\"drawn\"", "\"other\""));
        UnusableIndex refused = assertThrows(UnusableIndex.class, () -> Exchange.imported(export, drawn.root()));
        assertTrue(String.valueOf(refused.getMessage()).contains("another model"), refused.getMessage());
        assertEquals(new SpaceId("other"), new SpaceId(Import.checked(export).note().space()));
    }

    private record Hostile(String file, String before, String after, String rule) {}

    @Test
    void everyBrokenRuleIsNamedWithItsLineAndNothingIsTakenOver() throws IOException {
        Exchange.export(drawn.root(), export);
        String second = Files.readAllLines(export.resolve("pictures.jsonl")).get(1);
        String id = second.substring(7, 71);
        List<Hostile> hostile = List.of(
                new Hostile("pictures.jsonl", id, "../" + id.substring(3), "line 2: a content id is 64"),
                new Hostile("pictures.jsonl", id, "0".repeat(64), "line 2: pictures are in order of their ids"),
                new Hostile("pictures.jsonl", second + "\n", second + "\n" + second + "\n", "line 3: pictures are in"),
                new Hostile("pictures.jsonl", second + "\n", "", "export.json says that there are 12 pictures, got 11"),
                new Hostile("pictures.jsonl", second, "{\"id\":" + "[".repeat(5000), "line 2: "),
                new Hostile("pictures.jsonl", second, second.replace("\"width\":330", "\"width\":-1"),
                        "line 2: a picture is at least 1x1"),
                new Hostile("pictures.jsonl", second, second.replace("\"width\":330", "\"width\":1e999"), "line 2: "),
                new Hostile("pictures.jsonl", second, second.replace("\"PNG\"", "\"EXE\""), "line 2: No enum constant"),
                new Hostile("pictures.jsonl", second, second.replaceFirst("\"length\":[0-9.]+", "\"length\":-1"),
                        "line 2: an embedding's length"),
                new Hostile("pictures.jsonl", second, second.replaceFirst("\"hash\":\"..", "\"hash\":\"zz"),
                        "line 2: the hash is that"),
                new Hostile("pictures.jsonl", second, second.replaceFirst("\"miniature\":\"....", "\"miniature\":\""),
                        "line 2: "),
                new Hostile("pictures.jsonl", second, second.replaceFirst("\"places\":.*", "\"places\":[]}"),
                        "line 2: a picture was seen in at least one place"),
                new Hostile("pictures.jsonl", second, second.replaceFirst("\"folder\":\"[^\"]*\"",
                        "\"folder\":\"" + "x/".repeat(3000) + "\""), "line 2: a path has"),
                new Hostile("pictures.jsonl", second, second.replaceFirst("\"path\":\"[^\"]*/",
                        "\"path\":\"/pictures/../"), "line 2: a path is absolute"),
                new Hostile("pictures.jsonl", second, second.replaceFirst("\"path\":\"/", "\"path\":\""),
                        "line 2: a path is absolute"),
                new Hostile("unreadable.jsonl", "\"path\":\"", "\"path\":\"./", "line 1: a path is absolute"),
                new Hostile("pictures.jsonl", second, second.replace("{\"id\"", "{\"extra\":1,\"id\""), "line 2: "),
                new Hostile("pictures.jsonl", second, "x".repeat(17 << 20), "line 2: a line has at most"),
                new Hostile("labels.jsonl", "\"for later", "\"\\nfor later", "line 1: a label stands on one line"),
                new Hostile("labels.jsonl", "a comma\"", "a comma\\n\"", "line 1: a label stands on one line"),
                new Hostile("labels.jsonl", "a comma\"", "a \\u009bcomma\"", "line 1: a label stands on one line"),
                new Hostile("pictures.jsonl", second, second.replaceFirst("\"label\":(null|\"[^\"]*\")",
                        "\"label\":\"two\\\\nlines\""), "line 2: a label stands on one line"),
                new Hostile("collections.jsonl", "0123456789abcdef", "../../../../evil", "line 1: a collection's id"),
                new Hostile("decisions.jsonl", "\"keep\":\"", "\"keep\":\"x", "line 1: a content id"),
                new Hostile("unreadable.jsonl", "\"bytes\":3", "\"bytes\":\"3\"", "line 1: "),
                new Hostile("embeddings.safetensors", "[12,8]", "[12,9]", "the tensor's shape"),
                new Hostile("embeddings.safetensors", "\"F32\"", "\"I64\"", "type F32"),
                new Hostile("export.json", "\"version\":1", "\"version\":2", "version 1"),
                new Hostile("export.json", "\"dimensions\":8", "\"dimensions\":900000000", "an embedding has 1 to"));
        for (Hostile each : hostile) {
            Path file = export.resolve(each.file());
            byte[] whole = Files.readAllBytes(file);
            var charset = StandardCharsets.ISO_8859_1;
            String text = new String(whole, charset);
            assertTrue(text.contains(each.before()), each.toString());
            Files.write(file, text.replace(each.before(), each.after()).getBytes(charset));
            BadExport refused = assertThrows(BadExport.class,
                    () -> Exchange.imported(export, temporary.resolve("never")), each.rule());
            String why = String.valueOf(refused.getMessage());
            assertTrue(why.contains(each.rule()) && why.contains(each.file()), why + " for " + each.rule());
            Files.write(file, whole);
        }
        assertFalse(Files.exists(temporary.resolve("never")));
        Exchange.imported(export, temporary.resolve("never"));
    }

    @Test
    void embeddingsThatAreNoUnitVectorsAreRefused() throws IOException {
        Exchange.export(drawn.root(), export);
        Path file = export.resolve("embeddings.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        for (float wrong : new float[]{Float.NaN, Float.POSITIVE_INFINITY, 3}) {
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4, wrong);
            Files.write(file, bytes);
            BadExport refused = assertThrows(BadExport.class, () -> Import.checked(export));
            assertTrue(String.valueOf(refused.getMessage()).contains("row 11"), refused.getMessage());
        }
        Files.delete(file);
        assertThrows(BadExport.class, () -> Import.checked(export));
    }
}
