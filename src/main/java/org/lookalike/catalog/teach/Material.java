package org.lookalike.catalog.teach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lookalike.image.ContentId;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.NearDuplicates;

/**
 * Pictures to learn from and pictures held out to judge by, which share no near-duplicates.
 *
 * @param categories sorted; a label is a place among them
 */
record Material(List<String> categories, List<Learnable> learning, List<Learnable> heldOut) {
    private static final double HELD_OUT = 0.2;

    /**
     * Holds out a fifth of each category, or a little more, as its groups of near-duplicates have it. Groups go by their
     * smallest content ids, which are hashes: by chance, but a picture that is held out today is so tomorrow, when others
     * have come; a head that learns anew has not seen it before.
     */
    static Material of(List<Learnable> all) {
        Map<ContentId, Learnable> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        var groups = new ArrayList<>(NearDuplicates.groups(all.stream().map(Learnable::labelled).toList()));
        groups.sort(Comparator.comparing(Material::smallest));
        Map<String, Integer> sizes = new TreeMap<>();
        all.forEach(one -> sizes.merge(one.category(), 1, Integer::sum));
        Map<String, Integer> held = new HashMap<>();
        Set<ContentId> out = new HashSet<>();
        for (List<LabelledPicture> group : groups)
            if (group.stream().allMatch(picture -> wantsMore(held, sizes, picture, group.size())))
                for (LabelledPicture picture : group) {
                    held.merge(picture.category(), 1, Integer::sum);
                    out.add(picture.id());
                }
        return new Material(List.copyOf(new TreeSet<>(sizes.keySet())),
                all.stream().filter(one -> !out.contains(one.id())).toList(),
                all.stream().filter(one -> out.contains(one.id())).toList());
    }

    private static ContentId smallest(List<LabelledPicture> group) {
        return group.stream().map(LabelledPicture::id).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Something must be left to learn from. */
    private static boolean wantsMore(Map<String, Integer> held, Map<String, Integer> sizes, LabelledPicture picture,
            int together) {
        int already = held.getOrDefault(picture.category(), 0);
        int size = sizes.getOrDefault(picture.category(), 0);
        return already < HELD_OUT * size && already + together < size;
    }

    int[] labels(List<Learnable> some) {
        Map<String, Integer> places = new HashMap<>();
        categories.forEach(category -> places.put(category, places.size()));
        return some.stream().mapToInt(one -> places.getOrDefault(one.category(), -1)).toArray();
    }

    static float[][] features(List<Learnable> some) {
        return some.stream().map(one -> one.embedding().features()).toArray(float[][]::new);
    }

    static List<Path> names(List<Learnable> some) {
        return some.stream().map(one -> Path.of(one.id().hex())).toList();
    }
}
