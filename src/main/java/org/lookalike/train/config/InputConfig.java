package org.lookalike.train.config;

/**
 * What the network sees.
 *
 * @param inputSize side in pixels; 0 is the model's own
 * @param resize side in pixels to which the shorter one is brought before the middle is cut out; 0 is in the model's proportion
 * @param squash whether both sides of a picture are brought to that size
 * @param statistics whose means and standard deviations of colours
 */
public record InputConfig(int inputSize, int resize, boolean squash, Statistics statistics) {
    private static final int MOST = 2048;
    public static final InputConfig DEFAULT = new InputConfig(0, 0, false, Statistics.MODEL);

    public InputConfig {
        new Rules().that(inputSize == 0 || (inputSize >= 8 && inputSize <= MOST),
                "input-size is 0, or 8 to " + MOST, inputSize)
                .that(resize == 0 || (resize >= inputSize && resize <= MOST),
                        "resize is 0, or input-size to " + MOST, resize)
                .hold();
    }
}
