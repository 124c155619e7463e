package org.lookalike.catalog.calibrate;

import org.lookalike.image.ContentId;

/** The numbers that speak for or against what a hit may be. */
final class Evidence {
    /** Keeps the logarithm of equal vectors finite. */
    private static final double LEAST_DISTANCE = 1e-4;

    private Evidence() {}

    /** For being of the same category: what the neighbours say, and how far it is. */
    static double[] ofCategory(Neighbourhood around, ContentId hit, double score, String category) {
        return new double[]{around.agreement(hit, category), distance(score)};
    }

    /** For being a near duplicate: how near it is, and how much nearer than what lies around. */
    static double[] ofDuplicate(Neighbourhood around, double score) {
        double distance = distance(score);
        return new double[]{distance, distance - distance(around.background())};
    }

    private static double distance(double cosine) {
        return Math.log(Math.max(0, 1 - cosine) + LEAST_DISTANCE);
    }
}
