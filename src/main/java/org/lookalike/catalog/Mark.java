package org.lookalike.catalog;

/**
 * More like this one, or less.
 *
 * @param weight above 0 for more, below 0 for less; beside 1 for the picture that is asked with; at most {@link #MOST}
 *        either way
 */
public record Mark(Example example, float weight) {
    public static final float MOST = 10;
    public static final float MORE = 1;
    /** What a picture is not says less than what it is, so it counts half, unless a person says otherwise. */
    public static final float LESS = -0.5f;

    public Mark {
        if (!(weight != 0 && Math.abs(weight) <= MOST))
            throw new IllegalArgumentException(
                    "a weight lies in [-" + MOST + ", " + MOST + "] and is not 0, got " + weight);
    }
}
