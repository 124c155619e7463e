package org.lookalike.catalog.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<ContentId> forgotten = new LinkedHashSet<>();

    /** @param file need not exist */
    public WaitingLabels(Path file) {
        this.file = new ChangesFile(file);
        try {
            this.file.lines().forEach(this::apply);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the labels that wait in " + file, e);
        }
    }

    /** How many lines of such a file say nothing. */
    public static long senseless(Path file) throws IOException {
        return new ChangesFile(file).lines().stream().filter(line -> !isOne(line)).count();
    }

    private static boolean isOne(String line) {
        int comma = line.indexOf(',');
        return comma >= 0 && ContentId.isOne(line.substring(0, comma));
    }

    private void apply(String line) {
        int comma = line.indexOf(',');
        if (!isOne(line))
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

    /** @param category each takes one line, so control characters in it are replaced */
    public void keep(ContentId id, String category) {
        keep(Map.of(id, category));
    }

    /** Likewise, many, which takes hardly longer than one. */
    public synchronized void keep(Map<ContentId, String> categories) {
        List<String> lines = new ArrayList<>();
        Map<ContentId, String> kept = new HashMap<>();
        categories.forEach((id, category) -> {
            String legible = GivenName.legible(category);
            kept.put(id, legible);
            if (!legible.equals(waiting.get(id)))
                lines.add(id + "," + legible);
        });
        append(lines);
        waiting.putAll(kept);
        forgotten.removeAll(categories.keySet());
    }

    /** False if there was none. */
    public boolean forget(ContentId id) {
        boolean there = forgetLater(id);
        writeForgotten();
        return there;
    }

    /**
     * For a label that a picture of the index has by now: it no longer waits, but that is written down only by
     * {@link #writeForgotten}, once the index will not forget it either. False if there was none.
     */
    public synchronized boolean forgetLater(ContentId id) {
        boolean there = waiting.remove(id) != null;
        if (there)
            forgotten.add(id);
        return there;
    }

    public synchronized void writeForgotten() {
        append(forgotten.stream().map(id -> id + ",").toList());
        forgotten.clear();
    }

    private void append(List<String> lines) {
        try {
            file.append(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a label in " + file.path(), e);
        }
    }
}
