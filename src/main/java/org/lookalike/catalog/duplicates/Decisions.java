package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lookalike.file.ChangesFile;
import org.lookalike.image.ContentId;

/**
 * What a person said of duplicates: which two pictures are not the same, and which to keep. Goes by what files contain, not
 * by their names, so it outlives moving, renaming and indexing anew. Any number of threads.
 */
final class Decisions {
    private static final String APART = "not-same";
    private static final String JOINED = "same";
    private static final String KEPT = "keep";
    private static final String NOT_KEPT = "not-keep";

    private final ChangesFile file;
    private final Set<Pair> apart = new HashSet<>();
    private final Set<ContentId> kept = new HashSet<>();

    /** @param file one decision a line, of which the last counts; need not exist */
    Decisions(Path file) {
        this.file = new ChangesFile(file);
        read();
    }

    Path file() {
        return file.path();
    }

    synchronized boolean areApart(ContentId a, ContentId b) {
        return !a.equals(b) && apart.contains(Pair.of(a, b));
    }

    synchronized boolean isKept(ContentId id) {
        return kept.contains(id);
    }

    synchronized void keepApart(ContentId a, ContentId b) {
        read(); // another process may have decided meanwhile
        if (!areApart(a, b))
            decide(APART, a.hex(), b.hex());
    }

    synchronized void joinAgain(ContentId a, ContentId b) {
        read();
        if (areApart(a, b))
            decide(JOINED, a.hex(), b.hex());
    }

    /** @param others of its group, which are no longer to be kept */
    synchronized void keep(ContentId id, Set<ContentId> others) {
        read();
        for (ContentId other : others)
            if (isKept(other))
                decide(NOT_KEPT, other.hex());
        if (!isKept(id))
            decide(KEPT, id.hex());
    }

    /** What other processes decided meanwhile. */
    final synchronized void read() {
        try {
            List<String> lines = file.lines();
            apart.clear();
            kept.clear();
            for (String line : lines)
                apply(line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what you decided about duplicates", e);
        }
    }

    /** Many at once. */
    synchronized void add(List<Pair> others, List<ContentId> more) {
        read();
        List<String> lines = new ArrayList<>();
        for (Pair pair : others)
            if (!apart.contains(pair))
                lines.add(String.join("\t", APART, pair.first().hex(), pair.second().hex()));
        for (ContentId id : more)
            if (!kept.contains(id))
                lines.add(String.join("\t", KEPT, id.hex()));
        try {
            file.append(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what you decided about duplicates", e);
        }
        read();
    }

    /** All that stand, in no particular order. */
    synchronized Set<Pair> apart() {
        return Set.copyOf(apart);
    }

    /** Likewise. */
    synchronized Set<ContentId> kept() {
        return Set.copyOf(kept);
    }

    /** How many lines of such a file say nothing. */
    static long senseless(Path file) throws IOException {
        return new ChangesFile(file).lines().stream().filter(line -> !saysSomething(line.split("\t", -1))).count();
    }

    private static boolean saysSomething(String[] cells) {
        int ids = switch (cells[0]) {
            case APART, JOINED -> 2;
            case KEPT, NOT_KEPT -> 1;
            default -> -1;
        };
        return cells.length == ids + 1 && Arrays.stream(cells).skip(1).allMatch(ContentId::isOne);
    }

    /** On the disk before it counts. */
    private void decide(String... cells) {
        try {
            file.append(String.join("\t", cells));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what you decided about duplicates", e);
        }
        apply(cells);
    }

    /** What it does not know it passes over. */
    private void apply(String[] cells) {
        List<ContentId> ids = Arrays.stream(cells).skip(1).filter(ContentId::isOne).map(ContentId::new).toList();
        if (ids.size() == 2 && !ids.get(0).equals(ids.get(1)))
            apply(cells[0], Pair.of(ids.get(0), ids.get(1)));
        else if (ids.size() == 1)
            apply(cells[0], ids.getFirst());
    }

    private void apply(String decision, Pair pair) {
        if (decision.equals(APART))
            apart.add(pair);
        else if (decision.equals(JOINED))
            apart.remove(pair);
    }

    private void apply(String decision, ContentId id) {
        if (decision.equals(KEPT))
            kept.add(id);
        else if (decision.equals(NOT_KEPT))
            kept.remove(id);
    }
}
