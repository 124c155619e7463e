package org.lookalike.catalog.calibrate;

/**
 * Whether a hit is of the same category.
 *
 * @param heldOut of the collection's own pictures asking, each foretold by a model of the others
 */
public record CategoryCalibration(Logistic model, Reliability heldOut) {}
