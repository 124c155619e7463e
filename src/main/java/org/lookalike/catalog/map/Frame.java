package org.lookalike.catalog.map;

/** Brings positions into the unit square, whole and undistorted. */
final class Frame {
    private static final float MARGIN = 0.02f;

    private Frame() {}

    /** x and y of each, one after the other. */
    static float[] fitted(float[][] positions) {
        float[] low = {Float.MAX_VALUE, Float.MAX_VALUE};
        float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE};
        for (float[] position : positions)
            for (int i = 0; i < 2; i++) {
                low[i] = Math.min(low[i], position[i]);
                high[i] = Math.max(high[i], position[i]);
            }
        float side = Math.max(high[0] - low[0], high[1] - low[1]);
        float scale = side > 0 ? (1 - 2 * MARGIN) / side : 0;
        float[] fitted = new float[2 * positions.length];
        for (int i = 0; i < fitted.length; i++)
            fitted[i] = 0.5f + scale * (positions[i / 2][i % 2] - (low[i % 2] + high[i % 2]) / 2);
        return fitted;
    }
}
