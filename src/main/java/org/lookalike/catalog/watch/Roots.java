package org.lookalike.catalog.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The folders that are watched, and whether they are there at all. One thread. */
final class Roots {
    private final Consumer<Notice> notices;
    /** What is where each folder should be; null where nothing can be looked into. */
    private final Map<Path, @Nullable Object> present = new HashMap<>();
    private final List<Path> all;

    Roots(List<Path> folders, Consumer<Notice> notices) {
        this.all = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).distinct().toList();
        this.notices = notices;
        for (Path root : all)
            present.put(root, identity(root));
    }

    List<Path> all() {
        return all;
    }

    /** Looks at all of them; answers those that are there and were not, or are others than before. */
    List<Path> renewed() {
        return all.stream().filter(this::isRenewed).toList();
    }

    private boolean isRenewed(Path root) {
        @Nullable
        Object now = identity(root);
        @Nullable
        Object before = present.put(root, now);
        if (now == null && before != null)
            notices.accept(new Notice.Lost(root));
        if (now != null && before == null)
            notices.accept(new Notice.Back(root));
        return now != null && !now.equals(before);
    }

    /** The part of a collection that a folder stands for; if it is no longer there, what it was in. */
    Optional<Part> part(Path folder) {
        return all.stream()
                .filter(folder::startsWith)
                .filter(root -> identity(root) != null)
                .findFirst()
                .map(root -> new Part(root, existing(root, folder)));
    }

    private static Path existing(Path root, Path folder) {
        Path there = folder;
        while (!there.equals(root) && !Files.isDirectory(there))
            there = Objects.requireNonNull(there.getParent());
        return there;
    }

    /** Where the system tells no folders apart, all that are there are the same. */
    private static @Nullable Object identity(Path root) {
        return Files.isDirectory(root) && Files.isReadable(root) ? Sights.identity(root).orElse(root) : null;
    }
}
