package org.lookalike.train;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class StandardisationTest {

    @Test
    void bringsFeaturesToMeanZeroAndDeviationOne() {
        Standardisation standardisation = Standardisation.of(new float[][]{{1, 10}, {3, 30}});
        float[] row = new float[2];
        standardisation.apply(new float[]{3, 10}, row, 0);
        assertArrayEquals(new float[]{1, -1}, row, 1e-6f);
    }

    @Test
    void hardlyBlowsUpWhatNeverVaries() {
        Standardisation standardisation = Standardisation.of(new float[][]{{1, 5}, {3, 5}});
        assertArrayEquals(new float[]{1, 0.025f}, standardisation.deviation(), 1e-6f); // a twentieth of the mean, 0.5
    }

    @Test
    void foldedBackTheLayerSaysTheSame() {
        Standardisation standardisation = Standardisation.of(new float[][]{{1, 10}, {3, 30}});
        float[] weight = {2, -1};
        float[] bias = {0.5f};
        standardisation.foldInto(weight, bias);
        // Standardised {3, 10} is {1, -1}: 2 + 1 + 0.5.
        assertEquals(3.5, weight[0] * 3 + weight[1] * 10 + bias[0], 1e-5);
    }
}
