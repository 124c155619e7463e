package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.CollectionStats;
import org.lookalike.catalog.Progress;
import org.lookalike.catalog.calibrate.LiveRecall;

/**
 * The collection and this server in numbers.
 *
 * @param recall of the answers given since the server started
 * @param indexing null when nothing is being indexed
 */
record StatsJson(long pictures, long files, long unreadable, int dimensions, long diskBytes, int categories,
        ModelJson model, RecallJson recall, @Nullable Progress indexing, boolean urlQueries, int maxUploadBytes) {

    record ModelJson(String name, String architecture, int inputSize, String space) {}

    /**
     * How many of the nearest pictures answers find.
     *
     * @param at hits of each answer that count
     * @param value mean share of the nearest that were found; left out while no approximate answer was compared
     * @param compared approximate answers of late that this was measured on, by answering them exactly as well
     * @param exactAnswers those that compared with every picture and so miss none
     * @param approximateAnswers all others
     */
    record RecallJson(int at, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double value, int compared,
            long exactAnswers, long approximateAnswers) {

        static RecallJson of(LiveRecall.Figure figure) {
            return new RecallJson(LiveRecall.AT, figure.recall(), figure.compared(), figure.exactAnswers(),
                    figure.approximateAnswers());
        }
    }

    static StatsJson of(CollectionStats stats, @Nullable Progress indexing, ServerOptions options) {
        var index = stats.index();
        return new StatsJson(index.pictures(), index.files(), index.unreadable(), index.dimensions(),
                index.diskBytes(), stats.categories(),
                new ModelJson(stats.model(), stats.architecture(), stats.inputSize(), stats.space().value()),
                RecallJson.of(stats.recall()), indexing, options.allowUrlQueries(), options.maxUploadBytes());
    }
}
