package org.lookalike.server;

import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.CollectionStats;
import org.lookalike.catalog.Progress;

/**
 * The collection and this server in numbers.
 *
 * @param indexing null when nothing is being indexed
 */
record StatsJson(long pictures, long files, long unreadable, int dimensions, long diskBytes, int categories,
        ModelJson model, @Nullable Progress indexing, boolean urlQueries, int maxUploadBytes) {

    record ModelJson(String name, String architecture, int inputSize, String space) {}

    static StatsJson of(CollectionStats stats, @Nullable Progress indexing, ServerOptions options) {
        var index = stats.index();
        return new StatsJson(index.pictures(), index.files(), index.unreadable(), index.dimensions(),
                index.diskBytes(), stats.categories(),
                new ModelJson(stats.model(), stats.architecture(), stats.inputSize(), stats.space().value()),
                indexing, options.allowUrlQueries(), options.maxUploadBytes());
    }
}
