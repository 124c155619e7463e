package org.lookalike.search;

/**
 * How sure the model must be of its prediction.
 *
 * @param least in [0, 1]
 * @param most at least {@code least}, at most 1
 */
public record Probabilities(float least, float most) {
    /** Also lets pictures through that the model takes for nothing. */
    public static final Probabilities ANY = new Probabilities(0, 1);

    public Probabilities {
        if (!(least >= 0 && most >= least && most <= 1))
            throw new IllegalArgumentException(
                    "probabilities lie in [0, 1], the least first; got " + least + " to " + most);
    }
}
