package org.lookalike.search.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.search.PictureIndex.Known;

/**
 * What a cluster knows of files. Whoever asks for a second one of a folder is walking through it, so all of that folder is
 * fetched, and good for a few seconds: one question for thousands of files instead of one for each.
 */
final class KnownFiles {
    private static final int MOST = 50_000;
    private static final long GOOD_NANOS = 5_000_000_000L;

    private final ClusterReading reading;
    private @Nullable String lately;
    private @Nullable Folder folder;

    /** @param files empty if there are too many */
    private record Folder(String path, long fetched, Optional<Map<String, List<Known>>> files) {}

    KnownFiles(ClusterReading reading) {
        this.reading = reading;
    }

    /** As last refreshed, or a few seconds before: pictures' places at a path, and the unreadable file that it is. */
    List<Known> at(String path) throws IOException {
        String parent = PictureJson.parent(path);
        Optional<Map<String, List<Known>>> files = filesOf(parent);
        return files.isPresent() ? files.get().getOrDefault(path, List.of()) : reading.known(path);
    }

    private synchronized Optional<Map<String, List<Known>>> filesOf(String parent) throws IOException {
        Folder known = folder;
        if (known != null && known.path().equals(parent) && System.nanoTime() - known.fetched() < GOOD_NANOS)
            return known.files();
        boolean walking = parent.equals(lately);
        lately = parent;
        if (!walking)
            return Optional.empty();
        long now = System.nanoTime();
        Folder fetched = new Folder(parent, now, reading.knownIn(parent, MOST).map(KnownFiles::byPath));
        folder = fetched;
        return fetched.files();
    }

    private static Map<String, List<Known>> byPath(List<Known> known) {
        Map<String, List<Known>> byPath = new HashMap<>();
        for (Known one : known)
            byPath.computeIfAbsent(one.path(), path -> new ArrayList<>()).add(one);
        return byPath;
    }

    /** Once changes of this process are shown, what was fetched before is no longer so. */
    synchronized void forget() {
        folder = null;
    }
}
