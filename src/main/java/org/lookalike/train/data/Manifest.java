package org.lookalike.train.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.file.CsvTable;

/**
 * Labelled pictures as a table of comma-separated values with the columns {@code path} and {@code category}, and if there are
 * parts {@code part}: train, validation or test. Paths are relative to the table's folder.
 */
final class Manifest {
    private static final long MOST_BYTES = 1L << 30;

    private final Path table;
    private final Map<Part, List<NamedFile>> files = new EnumMap<>(Part.class);
    private @Nullable List<String> columns;

    private Manifest(Path table) {
        this.table = table;
    }

    /** @throws IOException if it cannot be read, or is no such table */
    static DataSet read(Path table) throws IOException {
        if (Files.size(table) > MOST_BYTES)
            throw new IOException(table + " has " + Files.size(table) + " bytes; a list of pictures has at most "
                    + MOST_BYTES);
        var manifest = new Manifest(table);
        try {
            CsvTable.read(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(table)))
                    .toString(), manifest::take);
        } catch (CharacterCodingException e) {
            throw new IOException(table + " is no list of pictures: it is not UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(table + " is no list of pictures: " + e.getMessage(), e);
        }
        return manifest.dataSet();
    }

    private void take(CsvTable.Line line) {
        if (columns == null) {
            columns = line.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
            if (!columns.contains("path") || !columns.contains("category"))
                throw new IllegalArgumentException("its first line names the columns path and category, got "
                        + String.join(", ", columns));
            return;
        }
        String path = cell(line, columns.indexOf("path"));
        String category = cell(line, columns.indexOf("category"));
        if (path.isEmpty() || category.isEmpty())
            throw new IllegalArgumentException("line " + line.number() + " has no path or no category");
        try {
            files(part(line, columns.indexOf("part")))
                    .add(new NamedFile(table.toAbsolutePath().resolveSibling(path).normalize(), category));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("line " + line.number() + " has no path: " + e.getReason(), e);
        }
    }

    private List<NamedFile> files(Part part) {
        return files.computeIfAbsent(part, p -> new ArrayList<>());
    }

    private static String cell(CsvTable.Line line, int column) {
        return column >= 0 && column < line.cells().size() ? line.cells().get(column).strip() : "";
    }

    private static Part part(CsvTable.Line line, int column) {
        return switch (cell(line, column).toLowerCase(Locale.ROOT)) {
            case "", "train" -> Part.TRAIN;
            case "validation", "val" -> Part.VALIDATION;
            case "test" -> Part.TEST;
            default -> throw new IllegalArgumentException("line " + line.number()
                    + " has a part that is none of train, validation and test: " + cell(line, column));
        };
    }

    private DataSet dataSet() {
        return new DataSet(table, new LabelledSource.Listed(table, files(Part.TRAIN)), source(Part.VALIDATION),
                source(Part.TEST));
    }

    private Optional<LabelledSource> source(Part part) {
        return files(part).isEmpty() ? Optional.empty() : Optional.of(new LabelledSource.Listed(table, files(part)));
    }
}
