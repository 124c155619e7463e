package org.lookalike.catalog.duplicates;

import org.lookalike.image.Pixels;

/**
 * A picture's light and colours, over its middle, which crops leave alone.
 *
 * @param brightness mean, 0 to 255
 * @param contrast standard deviation of the brightness
 * @param colour mean difference between the strongest and the weakest of red, green and blue
 */
record Tones(float brightness, float contrast, float colour) {
    /** Compressing a picture again, or resizing it, changes less. */
    private static final float BRIGHTER = 6;
    private static final float CONTRAST = 0.1f;
    private static final float COLOUR = 0.12f;
    /** Grey pictures have differences of this size by chance. */
    private static final float GREY = 4;
    private static final int MARGIN = 7;

    static Tones of(Pixels pixels) {
        int left = pixels.width() / MARGIN;
        int top = pixels.height() / MARGIN;
        double sum = 0;
        double squares = 0;
        double colours = 0;
        int n = 0;
        for (int y = top; y < pixels.height() - top; y++)
            for (int x = left; x < pixels.width() - left; x++, n++) {
                int at = (y * pixels.width() + x) * 3;
                int red = pixels.rgb()[at] & 0xff;
                int green = pixels.rgb()[at + 1] & 0xff;
                int blue = pixels.rgb()[at + 2] & 0xff;
                double grey = 0.299 * red + 0.587 * green + 0.114 * blue;
                sum += grey;
                squares += grey * grey;
                colours += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
            }
        double mean = sum / n;
        return new Tones((float) mean, (float) Math.sqrt(Math.max(0, squares / n - mean * mean)),
                (float) (colours / n));
    }

    /**
     * Whether somebody changed them between the two.
     *
     * @param leeway how many times more than usual they may differ by themselves
     */
    boolean differFrom(Tones other, float leeway) {
        return Math.abs(brightness - other.brightness) > leeway * BRIGHTER
                || apart(contrast, other.contrast, leeway * CONTRAST)
                || apart(colour, other.colour, leeway * COLOUR);
    }

    private static boolean apart(float a, float b, float share) {
        return Math.abs(a - b) > share * Math.max(a, b) && Math.max(a, b) > GREY;
    }
}
