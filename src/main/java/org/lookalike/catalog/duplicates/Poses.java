package org.lookalike.catalog.duplicates;

import java.util.stream.IntStream;
import org.lookalike.image.Turn;

/**
 * A picture's detail in {@value #SIDE}x{@value #SIDE} fields, whole and with a twentieth or a tenth cut off all round, each of
 * zero mean and unit length: a dot product is the correlation.
 */
final class Poses {
    static final float[] CUTS = {0, 0.05f, 0.1f};
    private static final int SIDE = 16;

    private final float[][] cut = new float[CUTS.length][];

    Poses(Detail detail) {
        for (int i = 0; i < CUTS.length; i++)
            cut[i] = unit(
                    Bilinear.halved(Bilinear.part(detail.values(), 2 * SIDE, Frame.inside(CUTS[i])), 2 * SIDE));
    }

    /** The same pictures laid in a way. */
    float[][] turned(Turn turn) {
        return IntStream.range(0, cut.length).mapToObj(i -> turn.of(cut[i], SIDE)).toArray(float[][]::new);
    }

    float[] cut(int step) {
        return cut[step];
    }

    static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static float[] unit(float[] fields) {
        double sum = 0;
        double squares = 0;
        for (float field : fields) {
            sum += field;
            squares += field * field;
        }
        double mean = sum / fields.length;
        double length = Math.sqrt(Math.max(0, squares - mean * sum));
        for (int i = 0; i < fields.length; i++)
            fields[i] = length > 0 ? (float) ((fields[i] - mean) / length) : 0;
        return fields;
    }
}
