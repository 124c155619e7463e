package org.lookalike.catalog.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Folders in which something may have changed. One thread. */
final class Dirty {
    private final TreeSet<Path> folders = new TreeSet<>();

    void mark(Path folder) {
        folders.add(folder);
    }

    void mark(Collection<Path> more) {
        folders.addAll(more);
    }

    boolean isEmpty() {
        return folders.isEmpty();
    }

    /** Takes all, but for those that lie in others. */
    List<Path> take() {
        List<Path> taken = folders.stream().filter(this::isOutermost).toList();
        folders.clear();
        return taken;
    }

    private boolean isOutermost(Path folder) {
        for (Path above = folder.getParent(); above != null; above = above.getParent())
            if (folders.contains(above))
                return false;
        return true;
    }
}
