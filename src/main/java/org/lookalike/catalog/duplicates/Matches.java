package org.lookalike.catalog.duplicates;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures that show the same, pair by pair: numbers, and how the second lies in the first. */
final class Matches {
    private final SortedMap<Integer, SortedMap<Integer, Alignment>> of = new TreeMap<>();

    private Matches() {}

    /** Compares the candidates. */
    static Matches among(Gathered pictures, Looks looks, Workers workers) {
        var candidates = new CandidatePairs(pictures);
        int[][] near = new int[pictures.size()][];
        workers.each("looking for candidates", near.length, i -> near[i] = candidates.of(i));
        var matches = new Matches();
        workers.each("comparing", near.length, i -> {
            int[] others = Arrays.stream(near[i]).filter(j -> isAskedBy(i, j, near[j])).toArray();
            if (others.length == 0)
                return;
            var comparison = new Comparison(pictures, looks, i);
            for (int other : others)
                comparison.with(other).ifPresent(alignment -> matches.add(i, other, alignment));
        });
        return matches;
    }

    /** Of two that are candidates of each other the first asks. */
    private static boolean isAskedBy(int asking, int other, int[] nearOther) {
        return asking < other || Arrays.binarySearch(nearOther, asking) < 0;
    }

    private synchronized void add(int a, int b, Alignment alignment) {
        of.computeIfAbsent(a, k -> new TreeMap<>()).put(b, alignment);
        of.computeIfAbsent(b, k -> new TreeMap<>()).put(a, alignment.inverse());
    }

    /** The numbers of all that match any, in order. */
    Iterable<Integer> numbers() {
        return of.keySet();
    }

    /** What matches one, in order. */
    Map<Integer, Alignment> of(int number) {
        return of.getOrDefault(number, new TreeMap<>());
    }
}
