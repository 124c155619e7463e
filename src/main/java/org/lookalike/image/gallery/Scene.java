package org.lookalike.image.gallery;

/**
 * One picture's circumstances.
 *
 * @param width in pixels
 * @param height in pixels
 * @param variant the picture's number within its category: painters go through their kinds by it
 */
record Scene(int width, int height, int variant, Dice dice, Palette palette, Light light) {
    private static final double[] PROPORTIONS = {1.5, 4 / 3.0, 1, 1, 1.25, 0.75, 2 / 3.0, 0.8};

    static Scene thrown(long seed, int variant, int longestSide) {
        Dice dice = new Dice(seed);
        double longest = longestSide * dice.between(0.66, 1);
        double proportion = PROPORTIONS[dice.below(PROPORTIONS.length)];
        int width = (int) Math.round(proportion >= 1 ? longest : longest * proportion);
        int height = (int) Math.round(proportion >= 1 ? longest / proportion : longest);
        return new Scene(width, height, variant, dice, Palette.thrown(dice), Light.thrown(dice));
    }

    /** Which of so many kinds this picture shows; all kinds come equally often. */
    int kind(int kinds) {
        return variant % kinds;
    }

    int shorterSide() {
        return Math.min(width, height);
    }

    Noise noise() {
        return new Noise(dice.below(Integer.MAX_VALUE));
    }
}
