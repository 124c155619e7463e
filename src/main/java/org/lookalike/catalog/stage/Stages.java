package org.lookalike.catalog.stage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Takes the time of stages. Any number of threads. */
public final class Stages {
    private final LongSupplier nanos;
    private final Map<Stage, Counts> counts = new EnumMap<>(Stage.class);
    private final LongAdder embedded = new LongAdder();

    public Stages() {
        this(System::nanoTime);
    }

    /** @param nanos a clock */
    Stages(LongSupplier nanos) {
        this.nanos = nanos;
        for (Stage stage : Stage.values())
            counts.put(stage, new Counts());
    }

    private static final class Counts {
        private final List<LongAdder> counts = Stream.generate(LongAdder::new)
                .limit(Durations.BOUNDS.size() + 1L)
                .toList();
        private final LongAdder nanos = new LongAdder();

        void add(long duration) {
            int bucket = 0;
            while (bucket < Durations.BOUNDS.size() && duration > Durations.BOUNDS.get(bucket) * 1e9)
                bucket++;
            counts.get(bucket).increment();
            nanos.add(duration);
        }

        Durations now() {
            return new Durations(counts.stream().map(LongAdder::sum).toList(), nanos.sum() / 1e9);
        }
    }

    /** A stage from its begin to its end, however it ends. */
    public interface Running extends AutoCloseable {
        @Override
        void close();
    }

    public Running begin(Stage stage) {
        long start = nanos.getAsLong();
        return () -> counted(stage).add(nanos.getAsLong() - start);
    }

    /** Takes note of pictures that were embedded to be indexed. */
    public void embedded(int pictures) {
        embedded.add(pictures);
    }

    /** Since this was made. */
    public long embedded() {
        return embedded.sum();
    }

    /** Since this was made. */
    public Durations durations(Stage stage) {
        return counted(stage).now();
    }

    private Counts counted(Stage stage) {
        return Objects.requireNonNull(counts.get(stage));
    }
}
