package org.lookalike.catalog.map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class FrameTest {

    @Test
    void theLongerSideFillsTheSquareAndTheShorterIsCentred() {
        float[] fitted = Frame.fitted(new float[][]{{-10, 1}, {10, 3}, {0, 2}});
        assertArrayEquals(new float[]{0.02f, 0.452f, 0.98f, 0.548f, 0.5f, 0.5f}, fitted, 1e-6f);
    }

    @Test
    void whatAllLiesOnOneSpotLiesInTheMiddle() {
        assertArrayEquals(new float[]{0.5f, 0.5f, 0.5f, 0.5f}, Frame.fitted(new float[][]{{4, 4}, {4, 4}}));
    }
}
