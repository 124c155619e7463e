package org.lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Opening;
import org.lookalike.search.cluster.ClusterAddress;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Of a command and its subcommands: wherever it is given, it is the same. */
final class IndexOption {
    @Option(names = "--index", scope = ScopeType.INHERIT, paramLabel = "DIR|opensearch://HOST:9200/NAME", description = "The collection's folder (default: index, where Lookalike is installed), or its index on an OpenSearch cluster; opensearchs:// for TLS.")
    private @Nullable String where;

    /** What to say on another command line for the same index. */
    List<String> words() {
        return where == null ? List.of() : List.of("--index", where);
    }

    /** The collection's folder; of an index on a cluster, the one that stands for it on this machine. */
    Path folder() {
        if (where == null)
            return Home.index();
        if (!ClusterAddress.isOne(where))
            return Path.of(where);
        Path folder = Home.index().resolve("clusters").resolve(folderName(ClusterAddress.of(where)));
        Opening.onCluster(where, folder);
        return folder;
    }

    private static String folderName(ClusterAddress address) {
        return address.nodes().getFirst().getAuthority().replaceAll("[^A-Za-z0-9.-]", "_") + "_" + address.name();
    }

    /**
     * The collection's folder, of an index that is in it.
     *
     * @param instead what to do where it is on a cluster
     * @throws Lookalike.Failure if it is on a cluster
     */
    Path folderHere(String instead) {
        if (where != null && ClusterAddress.isOne(where))
            throw new Lookalike.Failure("the index " + where + " is on a cluster; " + instead);
        return folder();
    }
}
