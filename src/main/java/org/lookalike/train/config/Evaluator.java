package org.lookalike.train.config;

/** The figure that tells which of two models is better; higher is. */
public enum Evaluator {
    ACCURACY, BALANCED_ACCURACY, MACRO_F1
}
