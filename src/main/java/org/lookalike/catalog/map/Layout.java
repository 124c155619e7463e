package org.lookalike.catalog.map;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoublePredicate;
import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;

/**
 * Lays points out in the plane by UMAP (McInnes, Healy and Melville 2018), on one thread: with more the library gives
 * another map each time. Its progress is common to the whole process, so layouts are made one after the other.
 */
final class Layout {
    /** Below so many points there are no neighbourhoods to speak of. */
    static final int FEWEST = 16;
    private static final int NEIGHBOURS = 15;
    private static final int EPOCHS = 300;
    private static final int EPOCHS_OF_MANY = 200;
    private static final int MANY = 10_000;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Layout() {}

    /**
     * @param points at least {@link #FEWEST}, of equal length
     * @param goOn is told the share done so far, from time to time
     * @return a position each
     * @throws Stopped if it was not to go on
     */
    static float[][] of(float[][] points, long seed, DoublePredicate goOn) {
        ProgressListener listener = state -> {
            if (!goOn.test((double) state.getCount() / Math.max(1, state.getTotal())))
                throw new Stopped();
        };
        ONE_AT_A_TIME.lock();
        UmapProgress.addProgressListener(listener);
        try {
            Umap umap = new Umap().setNumberNearestNeighbours(NEIGHBOURS)
                    .setNumberEpochs(points.length > MANY ? EPOCHS_OF_MANY : EPOCHS);
            umap.setSeed(seed);
            return umap.fitTransform(points);
        } finally {
            UmapProgress.removeProgressListener(listener);
            ONE_AT_A_TIME.unlock();
        }
    }
}
