package org.lookalike.catalog.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lookalike.image.ContentId;

/**
 * Labels of pictures that the index does not have: imported ahead, or of pictures that went. Whoever enters such a picture
 * gives it its label. Kept in a file of changes, one a line, of which the last counts; it is written before anything else
 * relies on it, and a line that was cut off is passed over. Any number of threads of one process.
 */
public final class WaitingLabels {
    private final Path file;
    private final Map<ContentId, String> waiting = new ConcurrentSkipListMap<>();

    /** @param file need not exist */
    public WaitingLabels(Path file) {
        this.file = file;
        for (Table.Line line : Table.read(text(file)))
            if (line.cells().size() == 2)
                apply(line.cells().get(0), line.cells().get(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the labels that wait in " + file, e);
        }
    }

    private void apply(String hex, String category) {
        ContentId id;
        try {
            id = new ContentId(hex);
        } catch (IllegalArgumentException e) {
            return; // damaged
        }
        if (category.isEmpty())
            waiting.remove(id);
        else
            waiting.put(id, category);
    }

    public Optional<String> of(ContentId id) {
        return Optional.ofNullable(waiting.get(id));
    }

    /** In order of content id. */
    public List<Label> all() {
        List<Label> all = new ArrayList<>();
        waiting.forEach((id, category) -> all.add(new Label(id, category, "")));
        return all;
    }

    public void keep(ContentId id, String category) {
        if (!category.equals(waiting.put(id, category)))
            append(Table.line(id.hex(), category));
    }

    /** False if there was none. */
    public boolean forget(ContentId id) {
        if (waiting.remove(id) == null)
            return false;
        append(Table.line(id.hex(), ""));
        return true;
    }

    private synchronized void append(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // A new line first: the one before may have been cut off.
            Files.write(file, ("\r\n" + line).getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a label in " + file, e);
        }
    }
}
