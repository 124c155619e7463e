package org.lookalike.model;

import java.util.Map;

/**
 * Platt's scaling: 1 / (1 + exp(slope · margin + offset)) for each category, then scaled to a sum of 1 (Platt 1999,
 * section 2; Zadrozny and Elkan 2002, section 4, for several categories).
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PlattScaling(float[] slope, float[] offset) implements Head.Normalisation {
    static final String SLOPE = "calibration.slope";
    static final String OFFSET = "calibration.offset";
    /** So that categories which are all improbable still have an order and a sum. */
    private static final double LEAST = 1e-12;

    static PlattScaling of(Weights weights, int categories) {
        weights.require(Map.of(SLOPE, new long[]{categories}, OFFSET, new long[]{categories}));
        return new PlattScaling(weights.get(SLOPE).data(), weights.get(OFFSET).data());
    }

    @Override
    public double[] probabilities(float[] margins) {
        double[] probabilities = new double[margins.length];
        for (int c = 0; c < margins.length; c++)
            probabilities[c] = Math.max(LEAST, 1 / (1 + Math.exp(slope[c] * (double) margins[c] + offset[c])));
        return Head.scaled(probabilities);
    }
}
