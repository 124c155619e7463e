package org.lookalike.train.data;

import java.util.Random;
import org.lookalike.image.ContentId;

/** Numbers that follow from a seed and from what they are for, and from nothing else: no order, no clock, no thread. */
final class Seeds {
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private Seeds() {}

    static long of(long seed, long... what) {
        long mixed = scrambled(seed + GOLDEN_RATIO);
        for (long number : what)
            mixed = scrambled((mixed ^ number) + GOLDEN_RATIO);
        return mixed;
    }

    /** The content's share in a seed. */
    static long bits(ContentId id) {
        return Long.parseUnsignedLong(id.hex(), 0, 16, 16);
    }

    /** {@link Random} because its numbers are the same on every Java, by its specification. */
    static Random random(long seed, long... what) {
        return new Random(of(seed, what));
    }

    /** SplitMix64's last step (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long scrambled(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
