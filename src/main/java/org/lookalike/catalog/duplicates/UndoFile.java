package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files were moved where, a line each: where it was, a tab, where it is. A line is on the disk before its file is
 * touched, so whatever ends the program, every file that was moved is named.
 */
final class UndoFile implements AutoCloseable {
    private final FileChannel channel;
    private final Writer out;

    private UndoFile(FileChannel channel) {
        this.channel = channel;
        this.out = Channels.newWriter(channel, StandardCharsets.UTF_8);
    }

    /** A file moved, or about to be. */
    record Step(Path from, Path to) {}

    /** @throws java.nio.file.FileAlreadyExistsException if there is one already */
    static UndoFile create(Path file) throws IOException {
        return new UndoFile(
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    void announce(Step step) throws IOException {
        out.write(cell(step.from()) + "\t" + cell(step.to()) + "\n");
        out.flush();
        channel.force(false);
    }

    /** In the order in which they were moved. */
    static List<Step> read(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 2 || cells[0].isEmpty() || cells[1].isEmpty())
                throw new IOException(file + " is no undo file: a line has two paths with a tab between them, got \""
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

    @Override
    public void close() throws IOException {
        out.close();
    }
}
