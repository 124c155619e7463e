package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * The loss of a classifier: the mean over N examples of -∑ w t' log softmax(logits), where w is the category's weight and
 * t' = (1 - s) t + s / C the target t after smoothing by s (Szegedy et al. 2016, "Rethinking the Inception Architecture",
 * section 7). Divided by N and not by the batch's weights, as torch.nn.CrossEntropyLoss does for such targets: else an
 * example would count more for being in a batch of light ones.
 *
 * @param labelSmoothing s, at least 0 and below 1
 */
public record CrossEntropy(double labelSmoothing, CategoryWeights weights) {

    public CrossEntropy {
        if (!(labelSmoothing >= 0 && labelSmoothing < 1))
            throw new IllegalArgumentException("label smoothing is at least 0 and below 1, got " + labelSmoothing);
    }

    /**
     * A single number, with gradients for the logits if recording is on. It and what is made on the way belong to the
     * logits' manager.
     *
     * @param logits N×C
     * @param targets N×C, each row adding up to 1
     */
    public NDArray of(NDArray logits, NDArray targets) {
        Shape shape = logits.getShape();
        if (shape.dimension() != 2 || !shape.equals(targets.getShape()))
            throw new IllegalArgumentException(
                    "logits and targets have one shape N×C, got " + shape + " and " + targets.getShape());
        NDArray shares = smoothed(targets, shape.get(1));
        if (!weights.values().isEmpty())
            shares = shares.mul(ofCategories(logits.getManager(), shape.get(1)));
        return logits.logSoftmax(1).mul(shares).sum().div(-shape.get(0));
    }

    private NDArray smoothed(NDArray targets, long categories) {
        return labelSmoothing == 0 ? targets : targets.mul(1 - labelSmoothing).addi(labelSmoothing / categories);
    }

    private NDArray ofCategories(NDManager manager, long categories) {
        if (weights.values().size() != categories)
            throw new IllegalArgumentException("there is a weight for each of " + categories + " categories, got "
                    + weights.values().size());
        return manager.create(weights.toFloats());
    }

    /**
     * Targets that are sure: rows with one 1.
     *
     * @param categories of the examples, each in [0, count)
     * @return N×count, owned by the manager
     */
    public static NDArray oneHot(NDManager manager, int[] categories, int count) {
        float[] rows = new float[Math.multiplyExact(categories.length, count)];
        for (int i = 0; i < categories.length; i++)
            rows[i * count + categories[i]] = 1;
        return manager.create(rows, new Shape(categories.length, count));
    }
}
