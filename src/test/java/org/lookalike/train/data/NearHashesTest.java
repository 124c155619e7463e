package org.lookalike.train.data;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lookalike.image.PerceptualHash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.train.data.Drawings.unlike;

class NearHashesTest {

    @Test
    void findsWhatComparingAllFinds() {
        // Variations of few patterns: many lie near to each other, at all distances.
        long[] hashes = LongStream.range(0, 1500)
                .map(i -> unlike((int) i / 100) ^ (unlike((int) i) & unlike((int) i + 7) & 0x0f0f_00f0_f0ff_0f00L))
                .distinct()
                .toArray();
        Set<String> expected = new TreeSet<>();
        for (long a : hashes)
            for (long b : hashes)
                if (a > b && PerceptualHash.distance(a, b) <= NearHashes.REACH)
                    expected.add(a + " " + b);

        Set<String> found = new TreeSet<>();
        NearHashes.find(hashes, NearHashes.REACH, (a, b) -> found.add(Math.max(a, b) + " " + Math.min(a, b)));

        assertEquals(expected, found);
        assertTrue(expected.size() > 1000, expected.size() + " pairs");
    }

    @Test
    void reachesNoFartherThanAsked() {
        long[] hashes = {0b0, 0b11, 0b1111};
        Set<Long> found = new TreeSet<>();

        NearHashes.find(hashes, 2, (a, b) -> found.add(a ^ b));

        assertEquals(Set.of(0b11L, 0b1100L), found);
    }
}
