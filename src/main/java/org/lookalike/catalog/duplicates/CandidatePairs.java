package org.lookalike.catalog.duplicates;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lookalike.image.Miniature;
import org.lookalike.image.PerceptualHash;

/**
 * Pairs that are worth comparing: those whose perceptual hashes differ in at most {@value #HASH_REACH} bits, one of them
 * laid in any of eight ways and whole or cropped, and those whose embeddings point nearly the same way. Of each picture the
 * nearest few of both, so the number of pairs grows with the number of pictures. Any number of threads.
 */
final class CandidatePairs {
    /** Four bands of which one differs in at most two bits: none that differ in so many are missed. */
    static final int HASH_REACH = 11;
    private static final int CODE_REACH = 40;
    private static final int HASHES_KEPT = 64;
    private static final int CODES_KEPT = 24;
    private static final int BAND = 16;
    private static final int HASH_BANDS = Long.SIZE / BAND;
    private static final int CODE_BANDS = SignCodes.BITS / BAND;

    private final Gathered pictures;
    private final long[] hashes;
    private final long[] codes;
    private final Buckets[] byHash = new Buckets[HASH_BANDS];
    private final Buckets[] byCode = new Buckets[CODE_BANDS];

    CandidatePairs(Gathered pictures) {
        this.pictures = pictures;
        hashes = pictures.hashes();
        codes = pictures.codes();
        for (int band = 0; band < HASH_BANDS; band++) {
            char[] keys = new char[hashes.length];
            for (int i = 0; i < keys.length; i++)
                keys[i] = band(hashes[i], band);
            byHash[band] = new Buckets(keys);
        }
        for (int band = 0; band < CODE_BANDS; band++) {
            char[] keys = new char[hashes.length];
            for (int i = 0; i < keys.length; i++)
                keys[i] = codeBand(i, band);
            byCode[band] = new Buckets(keys);
        }
    }

    /** The numbers of the pictures that may show the same as one, in order; without plain ones. */
    int[] of(int number) {
        if (pictures.isPlain(number))
            return new int[0];
        return IntStream.concat(byHash(number), byCode(number)).sorted().distinct().toArray();
    }

    private IntStream byHash(int number) {
        var near = new Nearest(HASHES_KEPT);
        float[] grey = pictures.grey(number);
        for (float cut : Poses.CUTS)
            for (long asked : PerceptualHash.ofTurns(middle(grey, cut)).values())
                for (int band = 0; band < HASH_BANDS; band++)
                    byHash[band].near(band(asked, band), number, other -> {
                        int distance = PerceptualHash.distance(asked, hashes[other]);
                        if (distance <= HASH_REACH && other != number && !pictures.isPlain(other))
                            near.add(other, distance);
                    });
        return near.numbers();
    }

    private IntStream byCode(int number) {
        var near = new Nearest(CODES_KEPT);
        for (int band = 0; band < CODE_BANDS; band++)
            byCode[band].near(codeBand(number, band), number, other -> {
                int distance = SignCodes.distance(codes, number, other);
                if (distance <= CODE_REACH && other != number && !pictures.isPlain(other))
                    near.add(other, distance);
            });
        return near.numbers();
    }

    private static float[] middle(float[] grey, float cut) {
        return cut == 0 ? grey : Bilinear.part(grey, Miniature.SIDE, Frame.inside(cut));
    }

    private static char band(long hash, int band) {
        return (char) (hash >>> (band * BAND));
    }

    private char codeBand(int number, int band) {
        return band(codes[2 * number + band / HASH_BANDS], band % HASH_BANDS);
    }

    /** The nearest of those that are told, each counted once. */
    private static final class Nearest {
        private final int most;
        private long[] found = new long[64];
        private int size;

        Nearest(int most) {
            this.most = most;
        }

        void add(int number, int distance) {
            if (size == found.length) {
                keep(found.length / 2);
                if (size > found.length / 2)
                    found = Arrays.copyOf(found, 2 * found.length);
            }
            found[size++] = ((long) distance << Integer.SIZE) | number;
        }

        private void keep(int enough) {
            long[] distinct = LongStream.of(found).limit(size).sorted().distinct().toArray();
            size = Math.min(distinct.length, Math.max(enough, 2 * most));
            System.arraycopy(distinct, 0, found, 0, size);
        }

        IntStream numbers() {
            return LongStream.of(found).limit(size).sorted().mapToInt(l -> (int) l).distinct().limit(most);
        }
    }
}
