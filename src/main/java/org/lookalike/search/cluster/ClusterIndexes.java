package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.SpaceId;
import org.lookalike.search.Opened;

/** Opens indexes on clusters. Methods throw {@link java.io.UncheckedIOException} of a {@link ClusterFailure}. */
public final class ClusterIndexes {
    private ClusterIndexes() {}

    /**
     * Opens an index for changing it, or makes one. Others may change it at the same time.
     */
    public static Opened open(ClusterAddress address, SpaceId space, int dimensions) {
        return open(address, space, dimensions, ClusterTuning.DEFAULT);
    }

    static Opened open(ClusterAddress address, SpaceId space, int dimensions, ClusterTuning tuning) {
        Layout wanted = new Layout(Layout.FORMAT, space, dimensions);
        return with(address, tuning, cluster -> {
            if (!mapping(cluster).isThere())
                make(cluster, wanted);
            Opened opened = opened(cluster, space, true, tuning);
            if (opened instanceof Opened.Ready(ClusterIndex index) && index.dimensions() != dimensions)
                throw new IllegalArgumentException("embeddings of this index have " + index.dimensions()
                        + " numbers, not " + dimensions + ": " + address);
            return opened;
        });
    }

    /** Opens one for asking it. */
    public static Opened openReadOnly(ClusterAddress address, SpaceId space) {
        return read(address, space);
    }

    /** Likewise, whatever the space. */
    public static Opened openReadOnly(ClusterAddress address) {
        return read(address, null);
    }

    private static Opened read(ClusterAddress address, @Nullable SpaceId space) {
        return with(address, ClusterTuning.DEFAULT, cluster -> opened(cluster, space, false, ClusterTuning.DEFAULT));
    }

    private interface Opening {
        Opened with(Cluster cluster) throws IOException;
    }

    /** Closes the client unless somebody took it over. */
    private static Opened with(ClusterAddress address, ClusterTuning tuning, Opening opening) {
        Cluster cluster = cluster(address, tuning.patience());
        boolean taken = false;
        try {
            Opened opened = Unchecked.get(() -> opening.with(cluster));
            taken = opened instanceof Opened.Ready;
            return opened;
        } finally {
            if (!taken)
                Unchecked.run(cluster::close);
        }
    }

    private static Cluster cluster(ClusterAddress address, Patience patience) {
        return Unchecked.get(() -> new Cluster(address, Connections.to(address, System.getenv()), patience));
    }

    private static Reply mapping(Cluster cluster) throws IOException {
        return cluster.index("GET", "/_mapping", null);
    }

    private static Opened opened(Cluster cluster, @Nullable SpaceId wanted, boolean changeable, ClusterTuning tuning)
            throws IOException {
        Reply reply = mapping(cluster);
        if (!reply.isThere())
            return new Opened.Missing();
        Optional<Layout> layout = layout(reply.body());
        if (layout.isEmpty())
            return new Opened.NotAnIndex();
        Layout found = layout.get();
        if (found.format() != Layout.FORMAT)
            return new Opened.OtherFormat(found.format(), Layout.FORMAT);
        if (wanted != null && !found.space().equals(wanted))
            return new Opened.OtherSpace(found.space(), wanted);
        return new Opened.Ready(new ClusterIndex(found, cluster, changeable, tuning));
    }

    /** Of the one index that the name stands for. */
    private static Optional<Layout> layout(JsonNode mappings) {
        return mappings.size() == 1
                ? Layout.of(mappings.elements().next().path("mappings"))
                : Optional.empty();
    }

    /** Somebody else may make it at the same moment, which is as well. */
    private static void make(Cluster cluster, Layout layout) throws IOException {
        String alias = cluster.address().name();
        try {
            cluster.ask("PUT", "/" + alias + "-000001?wait_for_active_shards=1",
                    layout.creation(alias, cluster.address().copies()));
        } catch (ClusterFailure e) {
            if (!mapping(cluster).isThere())
                throw e;
        }
    }
}
