package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lookalike.file.ChangesFile;

/**
 * Which files were moved where, a line each: where it was, a tab, where it is. A line is on the disk before its file is
 * touched, so whatever ends the program, every file that was moved is named.
 */
record UndoFile(ChangesFile file) {
    private static final String FORM = "lookalike moved these files 1";

    /** A file moved, or about to be. */
    record Step(Path from, Path to) {}

    /** @throws java.nio.file.FileAlreadyExistsException if there is one already */
    static UndoFile create(Path file) throws IOException {
        var lines = new ChangesFile(Files.createFile(file));
        lines.append(FORM);
        return new UndoFile(lines);
    }

    void announce(Step step) throws IOException {
        file.append(cell(step.from()) + "\t" + cell(step.to()));
    }

    /**
     * In the order in which they were moved; without one that was cut off, whose file was not touched.
     *
     * @throws IOException if it cannot be read, or is no such file
     */
    static List<Step> read(Path file) throws IOException {
        if (!Files.exists(file))
            throw new NoSuchFileException(file.toString());
        List<String> lines = new ChangesFile(file).lines();
        if (lines.isEmpty() || !lines.getFirst().equals(FORM))
            throw new IOException(file + " is no undo file: its first line is not \"" + FORM + "\"");
        List<Step> steps = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 2 || cells[0].isEmpty() || cells[1].isEmpty())
                throw new IOException(file + " is damaged: a line has two paths with a tab between them, got \""
                        + line + "\"");
            steps.add(new Step(path(cells[0]), path(cells[1])));
        }
        return steps;
    }

    private static String cell(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static Path path(String cell) {
        var text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length())
                text.append(switch (cell.charAt(++i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> cell.charAt(i);
                });
            else
                text.append(c);
        }
        return Path.of(text.toString());
    }
}
