package org.lookalike.catalog.teach;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lookalike.image.ContentId;

/**
 * Pictures to learn from and pictures held out to judge by, which share no near-duplicates.
 *
 * @param categories sorted; a label is a place among them
 */
record Material(List<String> categories, List<Learnable> learning, List<Learnable> heldOut) {

    /** With some held out, as {@link HeldOut} says. */
    static Material of(List<Learnable> all) {
        Set<ContentId> out = HeldOut.of(all.stream().map(Learnable::labelled).toList());
        return new Material(all.stream().map(Learnable::category).distinct().sorted().toList(),
                all.stream().filter(one -> !out.contains(one.id())).toList(),
                all.stream().filter(one -> out.contains(one.id())).toList());
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
