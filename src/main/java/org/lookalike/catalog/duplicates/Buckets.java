package org.lookalike.catalog.duplicates;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sixteen bits of many codes, sorted into buckets, to find the codes that differ in at most two of them: one table of
 * multi-index hashing (Norouzi, Punjani and Fleet, "Fast Search in Hamming Space with Multi-Index Hashing", CVPR 2012).
 */
final class Buckets {
    private static final int BITS = 16;
    /** A bucket that holds more is looked at only in part, so that a collection of like codes costs no more than another. */
    private static final int MOST = 512;
    /** Every difference of at most two bits. */
    private static final int[] NEAR = IntStream.range(0, 1 << BITS).filter(i -> Integer.bitCount(i) <= 2).toArray();

    private final int[] starts = new int[(1 << BITS) + 1];
    private final int[] members;

    /** Told which codes are near. */
    @FunctionalInterface
    interface Found {
        void at(int ordinal);
    }

    /** @param keys of the codes, in their order */
    Buckets(char[] keys) {
        members = new int[keys.length];
        for (char key : keys)
            starts[key + 1]++;
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        for (int i = 0; i < keys.length; i++)
            members[next[keys[i]]++] = i;
    }

    /** @param asking where in the order full buckets are looked at first */
    void near(int key, int asking, Found found) {
        for (int difference : NEAR) {
            int from = starts[key ^ difference];
            int size = starts[(key ^ difference) + 1] - from;
            if (size <= MOST)
                for (int i = from; i < from + size; i++)
                    found.at(members[i]);
            else
                part(from, size, asking, found);
        }
    }

    private void part(int from, int size, int asking, Found found) {
        int after = Arrays.binarySearch(members, from, from + size, asking);
        int start = after < 0 ? -after - 1 - from : after - from + 1;
        for (int i = 0; i < MOST; i++)
            found.at(members[from + (start + i) % size]);
    }
}
