package org.lookalike.train;

import java.util.OptionalDouble;
import org.lookalike.train.report.History;

/**
 * What a training came to: what was learned at its best, and the way there.
 *
 * @param picturesPerSecond of the steps, without validations; absent if there were none
 */
record Learned<S>(S best, History history, OptionalDouble picturesPerSecond) {}
