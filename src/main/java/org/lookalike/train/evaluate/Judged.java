package org.lookalike.train.evaluate;

import java.nio.file.Path;

/**
 * A picture, the category that it was filed under, and what the network thinks of it.
 *
 * @param label index of the category that a person gave
 * @param probabilities one for each category, summing to 1; nobody writes to them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Judged(Path file, int label, double[] probabilities) {
    /** Softmax in single precision over thousands of categories stays well within it. */
    private static final double TOLERANCE = 1e-3;

    public Judged {
        probabilities = probabilities.clone();
        if (label < 0 || label >= probabilities.length)
            throw new IllegalArgumentException(
                    file + ": a label is one of " + probabilities.length + " categories, got " + label);
        double sum = 0;
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1 + TOLERANCE))
                throw new IllegalArgumentException(file + ": a probability lies in [0, 1], got " + probability);
            sum += probability;
        }
        if (Math.abs(sum - 1) > TOLERANCE)
            throw new IllegalArgumentException(file + ": probabilities sum to 1, got " + sum);
    }

    /** The most probable category; the first of several. */
    public int predicted() {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++)
            if (probabilities[c] > probabilities[best])
                best = c;
        return best;
    }

    public boolean correct() {
        return predicted() == label;
    }

    /** The probability of what was predicted. */
    public double confidence() {
        return Math.min(1, probabilities[predicted()]);
    }

    /** The probability of the label. */
    public double selfConfidence() {
        return Math.min(1, probabilities[label]);
    }

    void requireCategories(int count) {
        if (probabilities.length != count)
            throw new IllegalArgumentException(file + ": there is one probability for each of " + count
                    + " categories, got " + probabilities.length);
    }

    /** How many categories come before the label when sorted by probability, earlier ones first among equals. */
    int labelRank() {
        int before = 0;
        for (int c = 0; c < probabilities.length; c++)
            if (probabilities[c] > probabilities[label] || (probabilities[c] == probabilities[label] && c < label))
                before++;
        return before;
    }
}
