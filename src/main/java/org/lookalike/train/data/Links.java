package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What hangs together when things are joined two by two. */
final class Links {
    private final int[] parents;

    Links(int things) {
        parents = new int[things];
        for (int i = 0; i < things; i++)
            parents[i] = i;
    }

    void join(int a, int b) {
        int one = root(a);
        int other = root(b);
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    /** The things in groups, in the order of their first members. */
    <T> Collection<List<T>> groups(List<T> things) {
        Map<Integer, List<T>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++)
            groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(things.get(i));
        return groups.values();
    }

    private int root(int thing) {
        int at = thing;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
