package org.lookalike.train.data;

import java.util.Random;

/**
 * What was drawn for one view.
 *
 * @param left where the cut-out lies in the slack that the resized picture leaves, 0 to below 1
 * @param top likewise
 * @param shiftX as a fraction of the side, to the right
 * @param shiftY likewise, downwards
 * @param angle in radians, clockwise
 */
record Drawn(boolean mirrored, double left, double top, double shiftX, double shiftY, double scale, double angle,
        Colouring colouring, Erasure erasure) {

    /**
     * All is drawn always and in one order, so that one option changes nothing in what another does.
     *
     * @param turn whether it is this view's turn to be mirrored
     */
    static Drawn of(AugmentationOptions options, Random random, boolean turn) {
        boolean heads = random.nextBoolean();
        boolean mirrored = switch (options.reflection()) {
            case NONE -> false;
            case BY_CHANCE -> heads;
            case IN_TURN -> turn;
        };
        return new Drawn(mirrored, random.nextDouble(), random.nextDouble(),
                around(0, options.shiftX(), random), around(0, options.shiftY(), random),
                // Evenly in the logarithm: half as large is as far from 1 as twice as large.
                options.minScale() * Math.pow(options.maxScale() / options.minScale(), random.nextDouble()),
                Math.toRadians(around(0, options.rotation(), random)),
                new Colouring(around(1, options.brightness(), random), around(1, options.contrast(), random),
                        around(1, options.saturation(), random)),
                new Erasure(random.nextDouble(), random.nextDouble(), options.erased()));
    }

    /** A view that only moves moves by whole pixels, if it may move so far: it is cut out, and not blurred. */
    Drawn unblurred(AugmentationOptions options, int side) {
        return scale == 1 && angle == 0
                ? new Drawn(mirrored, left, top, whole(shiftX, options.shiftX(), side),
                        whole(shiftY, options.shiftY(), side), scale, angle, colouring, erasure)
                : this;
    }

    private static double whole(double shift, double most, int side) {
        return most * side < 0.5 ? shift : Math.rint(shift * side) / side;
    }

    private static double around(double middle, double reach, Random random) {
        return middle + reach * (2 * random.nextDouble() - 1);
    }
}
