package org.lookalike.train.report;

import java.util.OptionalDouble;

/**
 * Where a training stood when it was validated. Losses are cross-entropies in nats and may be infinite or NaN where a
 * training diverged; accuracies are shares of 1; whatever was not measured is absent.
 *
 * @param epoch epochs finished; a fraction where it was validated in between
 * @param step batches trained on
 * @param validationScore by the evaluator that decides which epoch is kept
 */
public record HistoryRow(double epoch, long step, double learningRate, OptionalDouble trainingLoss,
        OptionalDouble trainingAccuracy, OptionalDouble validationLoss, OptionalDouble validationAccuracy,
        OptionalDouble validationScore) {

    public HistoryRow {
        if (!(epoch >= 0) || step < 0)
            throw new IllegalArgumentException("epochs and steps are at least 0, got " + epoch + " and " + step);
    }
}
