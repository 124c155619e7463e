package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lookalike.image.ContentId;

/**
 * What a person said of duplicates: which two pictures are not the same, and which to keep. Goes by what files contain, not
 * by their names, so it outlives moving, renaming and indexing anew. Any number of threads.
 */
final class Decisions {
    private static final String APART = "not-same";
    private static final String KEPT = "keep";

    private final Path file;
    private final Set<Pair> apart = new LinkedHashSet<>();
    private final Set<ContentId> kept = new LinkedHashSet<>();

    /** @param file one decision a line; need not exist */
    Decisions(Path file) {
        this.file = file;
        read();
    }

    Path file() {
        return file;
    }

    synchronized boolean areApart(ContentId a, ContentId b) {
        return !a.equals(b) && apart.contains(Pair.of(a, b));
    }

    synchronized boolean isKept(ContentId id) {
        return kept.contains(id);
    }

    synchronized void keepApart(ContentId a, ContentId b) {
        read(); // another process may have decided meanwhile
        if (apart.add(Pair.of(a, b)))
            write();
    }

    synchronized void joinAgain(ContentId a, ContentId b) {
        read();
        if (apart.remove(Pair.of(a, b)))
            write();
    }

    /** @param others of its group, which are no longer to be kept */
    synchronized void keep(ContentId id, Set<ContentId> others) {
        read();
        boolean changed = kept.removeAll(others);
        if (kept.add(id) || changed)
            write();
    }

    /** What other processes decided meanwhile. */
    final synchronized void read() {
        if (!Files.exists(file))
            return;
        try {
            apart.clear();
            kept.clear();
            for (String line : Files.readAllLines(file))
                read(line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what you decided about duplicates", e);
        }
    }

    private void read(String[] cells) {
        try {
            if (cells[0].equals(APART) && cells.length == 3)
                apart.add(Pair.of(new ContentId(cells[1]), new ContentId(cells[2])));
            else if (cells[0].equals(KEPT) && cells.length == 2)
                kept.add(new ContentId(cells[1]));
        } catch (IllegalArgumentException e) {
            System.getLogger(Decisions.class.getName())
                    .log(System.Logger.Level.WARNING, "a damaged line of {0} is passed over: {1}", file,
                            e.getMessage());
        }
    }

    private void write() {
        var text = new StringBuilder();
        for (Pair pair : apart)
            text.append(APART).append('\t').append(pair.first()).append('\t').append(pair.second()).append('\n');
        for (ContentId id : kept)
            text.append(KEPT).append('\t').append(id).append('\n');
        WholeFile.write(file, text.toString());
    }
}
