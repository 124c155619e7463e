package org.lookalike.train.evaluate;

/**
 * Pictures predicted about equally confidently.
 *
 * @param above its confidences are higher
 * @param upTo and at most so high
 * @param pictures at least 1
 * @param accuracy share of them predicted rightly
 */
public record ReliabilityBin(double above, double upTo, int pictures, double meanConfidence, double accuracy) {

    public ReliabilityBin {
        if (pictures < 1)
            throw new IllegalArgumentException("a reliability bin holds at least 1 picture, got " + pictures);
    }

    double gap() {
        return Math.abs(accuracy - meanConfidence);
    }
}
