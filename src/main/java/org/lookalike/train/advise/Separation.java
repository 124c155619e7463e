package org.lookalike.train.advise;

import java.util.stream.IntStream;
import org.lookalike.train.evaluate.Evaluation;

/**
 * How well categories lie apart in a model's space, by the share of pictures for which something simple is right.
 *
 * @param pictures judged, at least 1
 * @param accuracy in [0, 1]
 * @param guessing the accuracy of always naming the largest category, in (0, 1]
 */
public record Separation(int pictures, double accuracy, double guessing) {

    public Separation {
        if (pictures < 1)
            throw new IllegalArgumentException("a separation is measured on at least 1 picture, got " + pictures);
    }

    /** @param evaluation of at least one picture */
    public static Separation of(Evaluation evaluation) {
        var confusion = evaluation.confusion();
        int largest = IntStream.range(0, evaluation.categories().size()).map(confusion::labelled).max().orElse(0);
        int pictures = confusion.pictures();
        return new Separation(pictures, (double) confusion.correct() / pictures, (double) largest / pictures);
    }

    /**
     * How far of the way from guessing to always right: (a - g) / (1 - g), so that two categories and two hundred can be
     * compared. 0 is no better than guessing, below 0 is worse, 1 is perfect.
     */
    public double gain() {
        return guessing == 1 ? 0 : (accuracy - guessing) / (1 - guessing);
    }
}
