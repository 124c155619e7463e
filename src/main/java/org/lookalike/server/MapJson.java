package org.lookalike.server;

import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.map.MapStatus;

/**
 * How the map of the collection is.
 *
 * @param pictures in the collection
 * @param revision another number whenever a picture, a place or a label changed: points asked for before may be stale
 * @param map null if there is none
 * @param making null if none is being made
 * @param failure why the last one was not made
 */
record MapJson(long pictures, String revision, @Nullable MadeJson map, @Nullable MakingJson making,
        @Nullable String failure) {

    /**
     * @param pictures that it was made with
     * @param later pictures that came since
     * @param outgrown whether it should be made anew because of them
     * @param madeAtMillis since 1970
     * @param seconds that making it took
     */
    record MadeJson(long pictures, long later, boolean outgrown, long madeAtMillis, double seconds) {}

    /** @param share done, from 0 to 1 */
    record MakingJson(String stage, double share) {}

    static MapJson of(MapStatus status) {
        var made = status.made();
        var making = status.making();
        return new MapJson(status.pictures(), Long.toString(status.revision()),
                made == null
                        ? null
                        : new MadeJson(made.pictures(), made.later(), made.outgrown(),
                                made.madeAtMillis(), made.seconds()),
                making == null ? null : new MakingJson(making.stage(), making.share()), status.failure());
    }
}
