package org.lookalike.catalog.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells files that were deleted from those on a drive that is elsewhere now. A drive may have been where a directory is
 * empty or no longer there: what it held is gone only if it was seen with something in it, was none, and, if it is there,
 * is the same directory still. One thread, one look.
 */
final class Absence implements Predicate<Path> {
    private final Sights sights;
    private final Map<Path, Boolean> emptied = new HashMap<>();

    Absence(Sights sights) {
        this.sights = sights;
    }

    @Override
    public boolean test(Path file) {
        if (!Files.notExists(file))
            return false;
        Path directory = file.getParent();
        while (directory != null && Files.notExists(directory)) {
            if (sights.wasMounted(directory) || !sights.wasFilled(directory))
                return false;
            directory = directory.getParent();
        }
        return directory != null && emptied.computeIfAbsent(directory, this::isBelieved);
    }

    private boolean isBelieved(Path directory) {
        return Files.isReadable(directory) && !sights.isElsewhere(directory)
                && (!sights.isEmpty(directory) || sights.wasEmptied(directory));
    }
}
