package org.lookalike.train.data;

/** Which views of a picture are mirrored left to right. */
public enum Reflection {
    NONE,
    /** Half of them. */
    BY_CHANCE,
    /**
     * Those of every other epoch, in half of the pictures those of the first: both sides of each are seen sooner (Jordan
     * 2024, "94% on CIFAR-10 in 3.29 Seconds on a Single GPU", section 3.6).
     */
    IN_TURN
}
