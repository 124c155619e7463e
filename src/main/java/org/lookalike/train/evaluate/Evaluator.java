package org.lookalike.train.evaluate;

/** A figure by which one state of a network is preferred to another. */
public interface Evaluator {

    /** In the words of a report: lower case, spaces. */
    String label();

    Direction direction();

    /** No score is worse: what to start comparing from, and the score of nothing. */
    double worst();

    double score(ConfusionMatrix matrix);

    /** Never true if the score is NaN. */
    default boolean isBetter(double score, double than) {
        return switch (direction()) {
            case HIGHER -> score > than;
            case LOWER -> score < than;
        };
    }
}
