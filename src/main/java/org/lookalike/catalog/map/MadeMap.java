package org.lookalike.catalog.map;

import org.lookalike.model.SpaceId;

/**
 * A map as it is kept.
 *
 * @param madeAtMillis since 1970
 * @param seconds that making it took
 */
record MadeMap(SpaceId space, long madeAtMillis, double seconds, Projection projection, Positions positions) {

    MadeMap {
        Landmarks landmarks = projection.landmarks();
        PrincipalAxes axes = projection.axes();
        if (landmarks.points().length == 0 || landmarks.places().length != 2 * landmarks.points().length)
            throw new IllegalArgumentException("a map has landmarks, each with a place, got "
                    + landmarks.points().length + " and " + landmarks.places().length + " coordinates");
        if (axes.axes().length != landmarks.points()[0].length || axes.axes()[0].length != axes.mean().length)
            throw new IllegalArgumentException("landmarks have one coordinate for each axis, got "
                    + landmarks.points()[0].length + " and " + axes.axes().length);
    }

    MadeMap with(Positions newPositions) {
        return new MadeMap(space, madeAtMillis, seconds, projection, newPositions);
    }
}
