package org.lookalike.train.data;

import java.util.Arrays;
import org.lookalike.image.PerceptualHash;

/**
 * Finds all pairs of hashes that differ in at most {@link #REACH} bits. Of nine bands, eight wrong bits leave at least one
 * untouched (pigeonhole principle), so only hashes that share a band are compared: of 100,000 some 800 each, nine times.
 */
final class NearHashes {
    /** In bits. */
    static final int REACH = 8;

    private static final int BANDS = REACH + 1;
    private static final int BAND_BITS = Long.SIZE / BANDS;

    private NearHashes() {}

    @FunctionalInterface
    interface Pair {
        void near(long a, long b);
    }

    /**
     * @param hashes each once
     * @param reach at most {@link #REACH}
     * @param pair told each pair at least once
     */
    static void find(long[] hashes, int reach, Pair pair) {
        long[] turned = new long[hashes.length];
        for (int turn = 0; turn < BANDS * BAND_BITS; turn += BAND_BITS) {
            for (int i = 0; i < hashes.length; i++)
                turned[i] = Long.rotateLeft(hashes[i], turn);
            Arrays.sort(turned);
            int start = 0;
            for (int end = 1; end <= turned.length; end++)
                if (end == turned.length || band(turned[end]) != band(turned[start])) {
                    compare(turned, start, end, turn, reach, pair);
                    start = end;
                }
        }
    }

    private static long band(long turned) {
        return turned >>> (Long.SIZE - BAND_BITS);
    }

    private static void compare(long[] turned, int start, int end, int turn, int reach, Pair pair) {
        for (int i = start; i < end; i++)
            for (int j = start; j < i; j++)
                if (PerceptualHash.distance(turned[i], turned[j]) <= reach)
                    pair.near(Long.rotateRight(turned[i], turn), Long.rotateRight(turned[j], turn));
    }
}
