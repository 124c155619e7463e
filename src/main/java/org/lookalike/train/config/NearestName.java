package org.lookalike.train.config;

import java.util.Collection;
import java.util.Comparator;

/** The name that a person probably meant. */
public final class NearestName {
    private NearestName() {}

    /** Of several the first; empty if none is known. */
    public static String of(String name, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(candidate -> distance(name, candidate))).orElse("");
    }

    /** Edits from one to the other, where swapping two neighbours is one edit, as it is for fingers. */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++)
            for (int j = 0; j <= b.length(); j++)
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, a, b, i, j);
        return edits[a.length()][b.length()];
    }

    private static int fewest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
