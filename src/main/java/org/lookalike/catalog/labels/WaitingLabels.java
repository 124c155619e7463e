package org.lookalike.catalog.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lookalike.file.ChangesFile;
import org.lookalike.image.ContentId;

/**
 * Labels of pictures that the index does not have: imported ahead, or of pictures that went. Whoever enters such a picture
 * gives it its label. Kept in a file of changes, {@code id,category} a line, which is written before anything else relies on
 * it. Any number of threads of one process.
 */
public final class WaitingLabels {
    private final ChangesFile file;
    private final Map<ContentId, String> waiting = new ConcurrentSkipListMap<>();

    /** @param file need not exist */
    public WaitingLabels(Path file) {
        this.file = new ChangesFile(file);
        try {
            this.file.lines().forEach(this::apply);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the labels that wait in " + file, e);
        }
    }

    private void apply(String line) {
        int comma = line.indexOf(',');
        if (comma < 0 || !ContentId.isOne(line.substring(0, comma)))
            return; // not ours
        var id = new ContentId(line.substring(0, comma));
        if (comma + 1 == line.length())
            waiting.remove(id);
        else
            waiting.put(id, line.substring(comma + 1));
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

    /** @param category on one line */
    public synchronized void keep(ContentId id, String category) {
        if (category.equals(waiting.get(id)))
            return;
        append(id + "," + category);
        waiting.put(id, category);
    }

    /** False if there was none. */
    public synchronized boolean forget(ContentId id) {
        if (!waiting.containsKey(id))
            return false;
        append(id + ",");
        waiting.remove(id);
        return true;
    }

    private void append(String line) {
        try {
            file.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a label in " + file.path(), e);
        }
    }
}
