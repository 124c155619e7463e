package org.lookalike.train.config;

/**
 * What the network sees.
 *
 * @param inputSize side in pixels; 0 is the model's own
 * @param trainingStatistics whether means and standard deviations are the training part's, not the model's
 */
public record InputConfig(int inputSize, boolean trainingStatistics) {
    public static final InputConfig DEFAULT = new InputConfig(0, false);

    public InputConfig {
        new Rules().that(inputSize == 0 || (inputSize >= 32 && inputSize <= 2048 && inputSize % 32 == 0),
                "input-size is 0, or a multiple of 32 up to 2048", inputSize).hold();
    }
}
