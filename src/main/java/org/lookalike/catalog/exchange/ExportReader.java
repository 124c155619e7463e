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
import java.util.List;
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
import org.lookalike.search.UnreadableFile;

/**
 * Reads an export, one value after the other, as often as one likes; each breaks a rule, which is a {@link BadExport}, or
 * makes sense. No picture is read.
 */
final class ExportReader {
    /** How far an embedding's length may be from one. */
    private static final double TOLERANCE = 1e-4;

    private final ExportFiles files;
    private final ExportNote note;

    /** @throws BadExport if its note breaks a rule */
    ExportReader(Path folder) throws IOException {
        this.files = new ExportFiles(folder);
        this.note = note(files.note());
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

    ExportNote note() {
        return note;
    }

    @FunctionalInterface
    interface Taker<T> {
        void take(T value) throws IOException;
    }

    void unreadable(Taker<UnreadableFile> taker) throws IOException {
        each(files.unreadable(), UnreadableLine.class, note.unreadable(), line -> taker.take(line.file()));
    }

    void labels(Taker<LabelLine> taker) throws IOException {
        each(files.labels(), LabelLine.class, note.labels(), taker);
    }

    void collections(Taker<SavedMarks> taker) throws IOException {
        each(files.collections(), CollectionLine.class, note.collections(), line -> taker.take(marks(line)));
    }

    void decisions(Taker<DecisionLine> taker) throws IOException {
        each(files.decisions(), DecisionLine.class, note.decisions(), taker);
    }

    void pictures(Taker<IndexedPicture> taker) throws IOException {
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
                float[] vector = unit(vectors.next(), row++);
                taking(lines, of -> taker.take(of.picture(vector)), line);
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

    private static SavedMarks marks(CollectionLine line) {
        return new SavedMarks(line.id(), line.name(), Instant.parse(line.created()), ids(line.right()),
                ids(line.wrong()), ids(line.leftOut()));
    }

    private static List<ContentId> ids(List<String> hex) {
        return hex.stream().map(ContentId::new).toList();
    }
}
