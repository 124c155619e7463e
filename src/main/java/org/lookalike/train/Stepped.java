package org.lookalike.train;

/**
 * What a step came to.
 *
 * @param loss the examples' mean, in nats
 * @param right examples that were predicted rightly
 */
record Stepped(double loss, int right, int examples) {}
