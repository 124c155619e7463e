package org.lookalike.search.cluster;

import java.nio.file.Path;
import org.lookalike.model.SpaceId;
import org.lookalike.search.Opened;

/** Puts the indexes of tests that know folders only on a cluster, each under a name of its own. */
public final class ClusterHome {
    private ClusterHome() {}

    /** @param exactCutOff and the like as {@link ClusterTuning}'s */
    public static Opened open(Path folder, SpaceId space, int dimensions, int exactCutOff, int depth, int pool,
            int filteredPool) {
        return ClusterIndexes.open(address(folder), space, dimensions,
                new ClusterTuning(exactCutOff, depth, pool, filteredPool, Patience.DEFAULT));
    }

    public static ClusterAddress address(Path folder) {
        return TestCluster.shared().address("t" + Integer.toHexString(folder.toString().hashCode()));
    }
}
