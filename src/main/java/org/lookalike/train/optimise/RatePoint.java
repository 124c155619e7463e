package org.lookalike.train.optimise;

/**
 * One mini-batch of a search.
 *
 * @param loss of the batch
 * @param smoothed the running mean of the losses up to it
 */
public record RatePoint(double rate, double loss, double smoothed) {}
