package org.lookalike.catalog.duplicates;

import org.lookalike.image.ContentId;
import org.lookalike.image.Turn;

/**
 * How a picture of a group came of the group's first.
 *
 * @param turn how the first one was laid
 * @param frame what of it is shown, on the first one as it lies
 * @param look a number for its thumbnail: the same where the pixels are the same
 */
record Pose(ContentId id, Turn turn, Frame frame, Tones tones, int look) {
    /** Tones of another part of a picture may differ by so many times more. */
    private static final float OTHER_PART = 2.5f;

    /** How another of the group lies against this one. */
    Turn turnTo(Pose other) {
        return turn.inverse().then(other.turn);
    }

    boolean isCroppedIn(Pose other) {
        return other.frame.within(frame).rounded().most() > 0;
    }

    boolean isWiderIn(Pose other) {
        return other.frame.within(frame).rounded().least() < 0;
    }

    boolean hasOtherTonesIn(Pose other) {
        return tones.differFrom(other.tones, isCroppedIn(other) || isWiderIn(other) ? OTHER_PART : 1);
    }

    boolean hasPixelsOf(Pose other) {
        return look == other.look && tones.equals(other.tones);
    }

    /** Pixels along the first picture's width, where this one has so many along its own sides. */
    double across(int width, int height) {
        return (turn.sideways() ? height : width) / frame.width();
    }

    /** Likewise along its height. */
    double down(int width, int height) {
        return (turn.sideways() ? width : height) / frame.height();
    }
}
