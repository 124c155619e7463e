package org.lookalike.catalog.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where drives were seen, and which, and where some may come: in directories that are empty. One thread. */
final class MountPoints {
    private final Drives drives;
    /** The name of the drive that was seen first. */
    private final Map<Path, Object> seen = new HashMap<>();
    /** What was there last; empty once that was gone. */
    private final Map<Path, Optional<Object>> last = new HashMap<>();

    MountPoints(Drives drives) {
        this.drives = drives;
    }

    /** Takes note of a directory that is looked into. */
    void note(Path directory, boolean empty) {
        Path parent = directory.getParent();
        Optional<Object> number = drives.number(directory);
        if (parent != null && number.isPresent() && !number.equals(drives.number(parent)))
            drives.name(directory).ifPresent(drive -> seen.putIfAbsent(directory, drive));
        if (empty || seen.containsKey(directory))
            last.put(directory, Sights.identity(directory));
        else
            last.remove(directory);
    }

    /** Takes note of a directory that is gone, or whose drive is. */
    void lose(Path directory) {
        last.computeIfPresent(directory, (path, before) -> Optional.empty());
    }

    /** Looks at all of them; answers those where something else is than before. */
    List<Path> renewed() {
        List<Path> renewed = new ArrayList<>();
        last.replaceAll((directory, before) -> {
            Optional<Object> now = Sights.identity(directory);
            if (now.isPresent() && !now.equals(before))
                renewed.add(directory);
            return now;
        });
        last.entrySet().removeIf(place -> place.getValue().isEmpty() && !seen.containsKey(place.getKey()));
        return renewed;
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
