package org.lookalike.train;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Examples of categories that are clouds around a centre of their own. */
final class Clouds {
    private Clouds() {}

    /**
     * Non-negative features, as after ReLU.
     *
     * @param apart distance of the centres in standard deviations
     */
    static Examples of(int perCategory, int categories, int features, double apart, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] rows = new float[perCategory * categories][features];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = i % categories;
            for (int f = 0; f < features; f++)
                rows[i][f] = (float) Math.max(0,
                        3 + random.nextGaussian() + (f % categories == labels[i] ? apart : 0));
        }
        return Examples.of(rows, labels);
    }

    static List<Path> files(Examples examples) {
        return Collections.nCopies(examples.count(), Path.of("picture.jpg"));
    }
}
