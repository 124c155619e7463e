package org.lookalike.model;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lookalike.model.Layers.Conv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScaleShiftTest {
    /** Scales 2, -0.5 and 0 twice, shifts 1, 1, 3 and -3. */
    private static final ScaleShift ANY = new ScaleShift(new float[]{2, -0.5f, 0, 0}, new float[]{1, 1, 3, -3});

    @Test
    void comesFromATrainedNormalisation() {
        var weights = new Weights(Map.of("n.weight", one(3), "n.bias", one(1), "n.running_mean", one(2),
                "n.running_var", one((float) (4 - ScaleShift.EPSILON))));
        ScaleShift norm = ScaleShift.of(weights, "n");
        assertArrayEquals(new float[]{1.5f}, norm.scale(), 1e-6f);
        assertArrayEquals(new float[]{-2}, norm.shift(), 1e-6f);
    }

    @Test
    void boundsLeaveOnlyScaleAndShiftOfTheRelu() {
        ScaleShift.Bounds bounds = ANY.bounds();
        ScaleShift rest = ANY.afterBounds();
        for (float x : new float[]{-7, -0.5f, 0, 1.25f, 2, 9})
            for (int c = 0; c < ANY.channels(); c++) {
                float bounded = Math.clamp(x, bounds.low()[c], bounds.high()[c]);
                float relu = Math.max(0, ANY.scale()[c] * x + ANY.shift()[c]);
                assertEquals(relu, rest.scale()[c] * bounded + rest.shift()[c], 1e-6f);
            }
    }

    @Test
    void negativeScalesNeedAnUpperBound() {
        assertFalse(ANY.bounds().onlyLow());
        assertTrue(new ScaleShift(new float[]{2, 0}, new float[]{1, 1}).bounds().onlyLow());
    }

    @Test
    void foldsIntoTheConvolutionsAround() {
        var conv = Conv.of1x1("c", 2, 1);
        var plain = FoldedConv.of(new Weights(Map.of("c.weight", new Tensor(new long[]{1, 2, 1, 1},
                new float[]{3, 5}))), conv);
        assertFalse(plain.hasBias());
        FoldedConv folded = plain.after(new ScaleShift(new float[]{2, 1}, new float[]{1, -1}))
                .before(new ScaleShift(new float[]{10}, new float[]{7}));
        // 10 (3 (2 x + 1) + 5 (y - 1)) + 7
        assertArrayEquals(new float[]{60, 50}, folded.weight());
        assertArrayEquals(new float[]{-13}, folded.bias());
    }

    private static Tensor one(float number) {
        return new Tensor(new long[]{1}, new float[]{number});
    }
}
