package org.lookalike.catalog.map;

import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PrincipalAxesTest {

    /** Varies by 3 along one known direction, by 1 along another, hardly in the other 38. */
    private static float[][] sample() {
        var random = new Random(1);
        float[][] sample = new float[500][40];
        for (float[] one : sample) {
            for (int i = 0; i < 40; i++)
                one[i] = 5 + 0.01f * (float) random.nextGaussian();
            float most = 3 * (float) random.nextGaussian();
            one[0] += 0.6f * most;
            one[1] += 0.8f * most;
            one[2] += (float) random.nextGaussian();
        }
        return sample;
    }

    @Test
    void theFirstAxesAreThoseOfMostVariance() {
        PrincipalAxes axes = PrincipalAxes.of(sample(), 2, 7);
        assertEquals(2, axes.axes().length);
        assertEquals(1, Math.abs(0.6 * axes.axes()[0][0] + 0.8 * axes.axes()[0][1]), 0.002);
        assertEquals(1, Math.abs(axes.axes()[1][2]), 0.002);
        assertEquals(5, axes.mean()[20], 0.01);
    }

    @Test
    void coordinatesAreAlongTheAxesFromTheMean() {
        float[][] sample = sample();
        PrincipalAxes axes = PrincipalAxes.of(sample, 2, 7);
        assertArrayEquals(new float[2], axes.project(axes.mean()), 1e-6f);
        float[] along = axes.mean().clone();
        for (int i = 0; i < along.length; i++)
            along[i] += 2 * axes.axes()[1][i];
        assertArrayEquals(new float[]{0, 2}, axes.project(along), 1e-4f);
    }

    @Test
    void thereAreNoMoreAxesThanPicturesAllow() {
        float[][] three = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}};
        PrincipalAxes axes = PrincipalAxes.of(three, 50, 1);
        assertEquals(2, axes.axes().length);
        float[] a = axes.project(three[0]);
        float[] b = axes.project(three[1]);
        assertEquals(Math.sqrt(2), Math.hypot(a[0] - b[0], a[1] - b[1]), 1e-4);
    }
}
