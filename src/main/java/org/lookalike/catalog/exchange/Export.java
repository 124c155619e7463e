package org.lookalike.catalog.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lookalike.catalog.duplicates.KeptDecisions;
import org.lookalike.catalog.exchange.ExportLines.CollectionLine;
import org.lookalike.catalog.exchange.ExportLines.DecisionLine;
import org.lookalike.catalog.exchange.ExportLines.LabelLine;
import org.lookalike.catalog.exchange.ExportLines.PictureLine;
import org.lookalike.catalog.exchange.ExportLines.UnreadableLine;
import org.lookalike.catalog.labels.GivenName;
import org.lookalike.catalog.smart.SavedMarks;
import org.lookalike.file.WholeFolder;
import org.lookalike.image.ContentId;
import org.lookalike.model.VectorFile;
import org.lookalike.search.IndexStats;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.UnreadableFile;

/** Writes a collection as files that anything can read. The same collection gives the same bytes. */
public final class Export {
    private final PictureIndex index;
    private final Beside beside;
    private final ExportFiles files;

    private Export(PictureIndex index, Beside beside, ExportFiles files) {
        this.index = index;
        this.beside = beside;
        this.files = files;
    }

    /**
     * @param index which nobody refreshes meanwhile
     * @param target not there yet, or empty
     * @throws IOException if it cannot be written; then nothing is there
     */
    public static ExportNote of(PictureIndex index, Beside beside, Path target) throws IOException {
        try {
            return WholeFolder.make(target, folder -> new Export(index, beside, new ExportFiles(folder)).write());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ExportNote write() throws IOException {
        IndexStats stats = index.stats();
        pictures(stats.pictures(), stats.dimensions());
        long unreadable = unreadable();
        long labels = lines(files.labels(),
                beside.waiting()
                        .all()
                        .stream()
                        .filter(label -> index.find(label.id()).isEmpty())
                        .map(label -> new LabelLine(label.id().hex(), GivenName.legible(label.category()))));
        long collections = lines(files.collections(), SavedMarks.all(beside.collections()).stream().map(Export::line));
        long decisions = lines(files.decisions(), decisions());
        var note = new ExportNote(ExportNote.FORMAT, ExportNote.VERSION, index.space().value(), stats.dimensions(),
                stats.pictures(), unreadable, labels, collections, decisions);
        Files.writeString(files.note(), JsonLines.JSON.writeValueAsString(note) + "\n");
        try (Stream<Path> written = Files.list(files.folder())) {
            for (Path file : written.toList())
                WholeFolder.force(file);
        }
        return note;
    }

    private void pictures(long count, int dimensions) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(files.pictures());
                var vectors = new VectorFile.Writer(files.embeddings(), count, dimensions)) {
            index.forEach(picture -> {
                try {
                    lines.write(line(picture) + "\n");
                    vectors.write(picture.embedding().vector());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String line(IndexedPicture picture) throws IOException {
        try {
            return JsonLines.of(PictureLine.of(picture));
        } catch (IllegalArgumentException e) {
            throw new IOException("the picture at " + picture.places().getFirst().path() + ", which is there "
                    + picture.places().size() + " times, cannot be exported: " + e.getMessage(), e);
        }
    }

    private long unreadable() throws IOException {
        List<UnreadableFile> all = new ArrayList<>();
        index.forEachUnreadable(all::add);
        return lines(files.unreadable(),
                all.stream().sorted(Comparator.comparing(UnreadableFile::path)).map(UnreadableLine::of));
    }

    private Stream<DecisionLine> decisions() {
        KeptDecisions decisions = beside.decisions();
        return Stream.concat(decisions.kept().stream().map(id -> new DecisionLine(id.hex(), null, null)),
                decisions.apart()
                        .stream()
                        .map(pair -> new DecisionLine(null, pair.first().hex(), pair.second().hex())));
    }

    private static CollectionLine line(SavedMarks marks) {
        return new CollectionLine(marks.id(), marks.name(), marks.created().toString(), hex(marks.right()),
                hex(marks.wrong()), hex(marks.leftOut()));
    }

    private static List<String> hex(List<ContentId> ids) {
        return ids.stream().map(ContentId::hex).toList();
    }

    private static long lines(Path file, Stream<? extends Record> values) throws IOException {
        long count = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Record value : (Iterable<Record>) values.map(Record.class::cast)::iterator) {
                out.write(JsonLines.of(value) + "\n");
                count++;
            }
        }
        return count;
    }
}
