package org.lookalike.train.config;

/** Whose means and standard deviations of colours are taken off pictures. */
public enum Statistics {
    /** Those that the model was trained with. */
    MODEL,
    /** Those of the training part. */
    TRAINING,
    /** The training part's means; levels from 0 to 1 are not divided by anything. */
    TRAINING_MEANS
}
