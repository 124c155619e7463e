package org.lookalike.catalog.watch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Where drives were seen, and which. One thread. */
final class MountPoints {
    private final Drives drives;
    /** The name of the drive that was seen first. */
    private final Map<Path, Object> seen = new HashMap<>();

    MountPoints(Drives drives) {
        this.drives = drives;
    }

    /** Takes note of a directory that is looked into. */
    void note(Path directory) {
        Path parent = directory.getParent();
        if (parent != null && !drives.number(directory).equals(drives.number(parent)))
            drives.name(directory).ifPresent(drive -> seen.putIfAbsent(directory, drive));
    }

    /** Whether a drive was seen there. */
    boolean contains(Path directory) {
        return seen.containsKey(directory);
    }

    /** Whether a directory that is there lies where another drive was seen. */
    boolean isElsewhere(Path directory) {
        for (Path above = directory; above != null; above = above.getParent())
            if (seen.containsKey(above) && !Objects.equals(seen.get(above), drives.name(above).orElse(null)))
                return true;
        return false;
    }
}
