package org.lookalike.server.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures, taken when they are asked for; where taking them fails, there are none that time. */
final class Measured implements MultiCollector {
    private static final System.Logger LOG = System.getLogger(Measured.class.getName());
    private final Supplier<List<Measure>> source;

    Measured(Supplier<List<Measure>> source) {
        this.source = source;
    }

    @Override
    public MetricSnapshots collect() {
        Map<String, List<Measure>> byName = new LinkedHashMap<>();
        for (Measure measure : taken())
            byName.computeIfAbsent(measure.name(), name -> new ArrayList<>()).add(measure);
        return new MetricSnapshots(byName.values().stream().map(Measured::snapshot).toList());
    }

    private List<Measure> taken() {
        try {
            return source.get();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "some metrics are missing: " + e);
            return List.of();
        }
    }

    private static MetricSnapshot snapshot(List<Measure> measures) {
        Measure first = measures.getFirst();
        if (first.counter()) {
            var counter = CounterSnapshot.builder().name(first.name()).help(first.help());
            for (Measure each : measures)
                counter.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                        .labels(labels(each))
                        .value(each.value())
                        .build());
            return counter.build();
        }
        var gauge = GaugeSnapshot.builder().name(first.name()).help(first.help());
        for (Measure each : measures)
            gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(labels(each))
                    .value(each.value())
                    .build());
        return gauge.build();
    }

    private static Labels labels(Measure measure) {
        var labels = Labels.builder();
        measure.labels().forEach(labels::label);
        return labels.build();
    }
}
