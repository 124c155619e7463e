package org.lookalike.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lookalike.catalog.duplicates.KeptDecisions.Apart;
import org.lookalike.catalog.exchange.ExportLines.CollectionLine;
import org.lookalike.catalog.exchange.ExportLines.DecisionLine;
import org.lookalike.catalog.exchange.ExportLines.LabelLine;
import org.lookalike.catalog.exchange.ExportLines.PictureLine;
import org.lookalike.catalog.exchange.ExportLines.UnreadableLine;
import org.lookalike.catalog.smart.SavedMarks;
import org.lookalike.image.ContentId;
import org.lookalike.model.BadBundle;
import org.lookalike.model.VectorFile;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;

/**
 * Reads what {@link Export} wrote. Every line is checked before the first is taken over; the files may come from strangers
 * and need no memory, whatever their size. No picture is read.
 */
public final class Import {
    /** How far an embedding's length may be from one. */
    private static final double TOLERANCE = 1e-4;
    private static final int BATCH = 10_000;

    private final ExportFiles files;
    private final ExportNote note;

    private Import(ExportFiles files, ExportNote note) {
        this.files = files;
        this.note = note;
    }

    /**
     * What of a checked export was taken over.
     *
     * @param joined pictures that were there already
     * @param skipped pictures whose files the index knows as others
     */
    public record Imported(long added, long joined, long skipped, long unreadable, long labels, long collections,
            long decisions) {}

    /**
     * @throws BadExport if a file breaks a rule
     * @throws IOException if one cannot be read
     */
    public static Import checked(Path folder) throws IOException {
        var files = new ExportFiles(folder);
        ExportNote note = note(files.note());
        var checking = new Import(files, note);
        checking.pictures((picture, row) -> {});
        checking.each(files.unreadable(), UnreadableLine.class, note.unreadable(), UnreadableLine::file);
        checking.each(files.labels(), LabelLine.class, note.labels(), line -> {});
        checking.each(files.collections(), CollectionLine.class, note.collections(), Import::marks);
        checking.each(files.decisions(), DecisionLine.class, note.decisions(), line -> {});
        return checking;
    }

    private static ExportNote note(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            ExportNote note = JsonLines.JSON.readValue(new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8),
                    ExportNote.class);
            if (note == null)
                throw new BadExport(file, "it is an object");
            return note;
        } catch (NoSuchFileException e) {
            throw new BadExport(file, "an export has this file");
        } catch (JsonProcessingException e) {
            throw new BadExport(file, JsonLines.rule(e));
        }
    }

    public ExportNote note() {
        return note;
    }

    @FunctionalInterface
    private interface Taker<T> {
        void take(T value) throws IOException;
    }

    @FunctionalInterface
    private interface PictureTaker {
        void take(IndexedPicture picture, long row) throws IOException;
    }

    private <T> void each(Path file, Class<T> type, long count, Taker<T> taker) throws IOException {
        try (var lines = new JsonLines<>(file, type)) {
            long found = 0;
            for (T value = lines.next(); value != null; value = lines.next()) {
                found++;
                taking(lines, taker, value);
            }
            if (found != count)
                throw new BadExport(file, "export.json says that it has " + count + " lines, got " + found);
        } catch (NoSuchFileException e) {
            throw new BadExport(file, "an export has this file");
        }
    }

    private static <T> void taking(JsonLines<?> lines, Taker<T> taker, T value) throws IOException {
        try {
            taker.take(value);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw lines.bad(String.valueOf(e.getMessage()));
        }
    }

    private void pictures(PictureTaker taker) throws IOException {
        try (var vectors = new VectorFile.Reader(files.embeddings());
                var lines = new JsonLines<>(files.pictures(), PictureLine.class)) {
            if (vectors.rows() != note.pictures() || vectors.columns() != note.dimensions())
                throw new BadExport(files.embeddings(), "export.json says that it has " + note.pictures() + " rows of "
                        + note.dimensions() + ", got " + vectors.rows() + " of " + vectors.columns());
            String before = "";
            long row = 0;
            for (PictureLine line = lines.next(); line != null; line = lines.next()) {
                if (line.id().compareTo(before) <= 0)
                    throw lines.bad(
                            "pictures are in order of their ids, each once, got " + line.id() + " after " + before);
                if (row == note.pictures())
                    throw lines.bad("export.json says that there are " + row + " pictures");
                before = line.id();
                float[] vector = unit(vectors.next(), row);
                PictureLine now = line;
                long at = row++;
                taking(lines, picture -> taker.take(now.picture(vector), at), now);
            }
            if (row != note.pictures())
                throw new BadExport(files.pictures(), "export.json says that there are " + note.pictures()
                        + " pictures, got " + row);
        } catch (NoSuchFileException e) {
            throw new BadExport(Path.of(e.getFile()), "an export has this file");
        } catch (BadBundle | EOFException e) {
            throw new BadExport(files.embeddings(), String.valueOf(e.getMessage()));
        }
    }

    private float[] unit(float[] vector, long row) throws BadExport {
        double squares = 0;
        for (float number : vector)
            squares += (double) number * number;
        if (!(Math.abs(Math.sqrt(squares) - 1) <= TOLERANCE))
            throw new BadExport(files.embeddings(),
                    "an embedding has length 1, row " + row + " has " + Math.sqrt(squares));
        return vector;
    }

    private static SavedMarks marks(CollectionLine line) {
        return new SavedMarks(line.id(), line.name(), Instant.parse(line.created()), ids(line.right()),
                ids(line.wrong()), ids(line.leftOut()));
    }

    private static List<ContentId> ids(List<String> hex) {
        return hex.stream().map(ContentId::new).toList();
    }

    /**
     * Takes it over. What the index knows of a file it knows better; labels that were exported win.
     *
     * @throws IOException if the files cannot be read, or changed after they were checked
     */
    public Imported into(PictureIndex index, Beside beside) throws IOException {
        var merging = new Merging(index, beside.waiting());
        pictures((picture, row) -> merging.take(picture));
        each(files.unreadable(), UnreadableLine.class, note.unreadable(), line -> merging.take(line.file()));
        index.commit();
        Map<ContentId, String> labels = new TreeMap<>();
        each(files.labels(), LabelLine.class, note.labels(), line -> {
            labels.put(new ContentId(line.id()), line.label());
            if (labels.size() == BATCH)
                merging.label(labels);
        });
        merging.label(labels);
        index.commit();
        var collections = new Object() {
            long written;
        };
        each(files.collections(), CollectionLine.class, note.collections(),
                line -> collections.written += marks(line).write(beside.collections()) ? 1 : 0);
        decisions(beside);
        return merging.imported(collections.written, note.decisions());
    }

    private void decisions(Beside beside) throws IOException {
        List<Apart> apart = new ArrayList<>();
        List<ContentId> kept = new ArrayList<>();
        each(files.decisions(), DecisionLine.class, note.decisions(), line -> {
            String keep = line.keep();
            String first = line.first();
            String second = line.second();
            if (keep != null)
                kept.add(new ContentId(keep));
            else if (first != null && second != null)
                apart.add(new Apart(new ContentId(first), new ContentId(second)));
        });
        beside.decisions().add(apart, kept);
    }
}
