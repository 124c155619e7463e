package org.lookalike.model;

/**
 * What a head thinks a picture shows.
 *
 * @param probability in [0, 1]
 */
public record Prediction(String category, float probability) {

    public Prediction {
        if (!(probability >= 0 && probability <= 1))
            throw new IllegalArgumentException("a probability lies in [0, 1], got " + probability);
    }
}
