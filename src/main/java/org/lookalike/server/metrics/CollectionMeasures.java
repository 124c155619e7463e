package org.lookalike.server.metrics;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.catalog.Activity;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.CollectionStats;
import org.lookalike.catalog.calibrate.LiveRecall;

/** The collection in numbers. */
final class CollectionMeasures {
    private CollectionMeasures() {}

    static List<Measure> of(Catalog catalog) {
        List<Measure> measures = new ArrayList<>();
        CollectionStats stats = catalog.stats();
        addSize(measures, stats);
        addRecall(measures, stats.recall());
        addIndexing(measures, catalog);
        return measures;
    }

    private static void addSize(List<Measure> measures, CollectionStats stats) {
        var index = stats.index();
        measures.add(Measure.gauge("lookalike_index_pictures", "Distinct pictures in the index", index.pictures()));
        measures.add(Measure.gauge("lookalike_index_files", "Places at which they were seen", index.files()));
        measures.add(Measure.gauge("lookalike_index_unreadable_files", "Files that cannot be read",
                index.unreadable()));
        measures.add(Measure.gauge("lookalike_index_bytes", "What the index occupies on disk", index.diskBytes()));
        measures.add(Measure.gauge("lookalike_index_segments", "Parts that the index consists of", index.segments()));
    }

    private static void addRecall(List<Measure> measures, LiveRecall.Figure recall) {
        String help = "Answers given, by how they were found";
        measures.add(Measure.counter("lookalike_answers", help, recall.exactAnswers()).with("kind", "exact"));
        measures.add(
                Measure.counter("lookalike_answers", help, recall.approximateAnswers()).with("kind", "approximate"));
        measures.add(Measure.gauge("lookalike_recall_compared_answers",
                "Approximate answers of late that were compared with the exact ones", recall.compared()));
        if (recall.recall() != null)
            measures.add(Measure.gauge("lookalike_recall_ratio",
                    "Mean share of the nearest pictures that these found", recall.recall()));
    }

    private static void addIndexing(List<Measure> measures, Catalog catalog) {
        Activity activity = catalog.activity();
        String help = "What waits in the pipes of indexing";
        measures.add(Measure.gauge("lookalike_indexing_waiting", help, activity.filesWaiting())
                .with("stage", "decode"));
        measures.add(Measure.gauge("lookalike_indexing_waiting", help, activity.picturesWaiting())
                .with("stage", "embed"));
        measures.add(Measure.gauge("lookalike_indexing_running", "Whether something is being indexed",
                catalog.indexing().isPresent() ? 1 : 0));
        measures.add(Measure.counter("lookalike_embedded_pictures", "Pictures embedded to be indexed",
                activity.stages().embedded()));
        measures.add(Measure.gauge("lookalike_disk_free_bytes", "Room left where the index lies",
                activity.freeBytes()));
    }
}
