package org.lookalike.search;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The folders of pictures, from the one that was indexed down to the one that holds the file. */
public final class FolderCounts {
    /** More than a person looks through; a collection may have a hundred thousand. */
    public static final int MOST = 200;

    private FolderCounts() {}

    public static Set<String> of(List<Place> places) {
        Set<String> folders = new HashSet<>();
        for (Place place : places) {
            Path indexed = Path.of(place.folder());
            for (Path at = Path.of(place.path()).getParent(); at != null && at.startsWith(indexed); at = at.getParent())
                folders.add(at.toString());
        }
        return folders;
    }

    /**
     * Those to offer: the chosen ones, what lies in them and in all folders above them, and what lies in the indexed ones.
     * An indexed folder that is the only one goes without saying.
     */
    public static Map<String, Long> near(Set<String> chosen, Map<String, Long> counts) {
        Set<String> roots = counts.keySet()
                .stream()
                .filter(folder -> !counts.containsKey(String.valueOf(parent(folder))))
                .collect(Collectors.toSet());
        Set<String> opened = new HashSet<>(roots);
        for (String folder : chosen)
            for (String at = folder; at != null && !roots.contains(at); at = parent(at))
                opened.add(at);
        return counts.entrySet()
                .stream()
                .filter(e -> opened.contains(String.valueOf(parent(e.getKey())))
                        || (roots.size() > 1 && roots.contains(e.getKey())) || chosen.contains(e.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, Long> e) -> !chosen.contains(e.getKey()))
                        .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed()))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }

    private static @Nullable String parent(String folder) {
        Path parent = Path.of(folder).getParent();
        return parent == null ? null : parent.toString();
    }
}
