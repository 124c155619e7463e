package org.lookalike.catalog.map;

import org.jspecify.annotations.Nullable;

/**
 * How a collection's map is.
 *
 * @param pictures in the collection
 * @param revision of the collection; another whenever a picture, a place or a label changed
 * @param made what is known of the map; null if there is none
 * @param making how far the next one is; null if none is being made
 * @param failure why the last one was not made; null if it was, or was stopped
 */
public record MapStatus(long pictures, long revision, @Nullable Made made, @Nullable MapProgress making,
        @Nullable String failure) {

    /**
     * @param pictures that it was made with, and that are still there
     * @param later pictures that came since, placed or not
     * @param madeAtMillis since 1970
     * @param seconds that making it took
     * @param outgrown whether so many came since that it should be made anew
     */
    public record Made(long pictures, long later, long madeAtMillis, double seconds, boolean outgrown) {
        private static final int FEW = 20;
        private static final double SHARE = 0.2;

        static Made of(MadeMap map, long pictures) {
            long placedLater = map.positions().later().cardinality();
            long first = map.positions().count() - placedLater;
            long later = placedLater + Math.max(0, pictures - map.positions().count());
            return new Made(first, later, map.madeAtMillis(), map.seconds(), later > Math.max(FEW, SHARE * first));
        }
    }
}
