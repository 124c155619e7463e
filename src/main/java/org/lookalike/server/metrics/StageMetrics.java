package org.lookalike.server.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Locale;
import java.util.function.Supplier;
import org.lookalike.catalog.stage.Durations;
import org.lookalike.catalog.stage.Stage;
import org.lookalike.catalog.stage.Stages;

/** How long the stages of answering and indexing took. */
record StageMetrics(Supplier<Stages> stages) implements Collector {

    @Override
    public MetricSnapshot collect() {
        var histogram = HistogramSnapshot.builder()
                .name("lookalike_stage_duration_seconds")
                .help("Time taken by decoding, embedding, searching, explaining, and by the stages of indexing");
        Stages now = stages.get();
        for (Stage stage : Stage.values())
            histogram.dataPoint(dataPoint(stage, now.durations(stage)));
        return histogram.build();
    }

    private static HistogramDataPointSnapshot dataPoint(Stage stage, Durations durations) {
        var buckets = ClassicHistogramBuckets.builder();
        for (int i = 0; i < durations.counts().size(); i++)
            buckets.bucket(i < Durations.BOUNDS.size() ? Durations.BOUNDS.get(i) : Double.POSITIVE_INFINITY,
                    durations.counts().get(i));
        return HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(buckets.build())
                .sum(durations.seconds())
                .labels(Labels.of("stage", stage.name().toLowerCase(Locale.ROOT)))
                .build();
    }
}
