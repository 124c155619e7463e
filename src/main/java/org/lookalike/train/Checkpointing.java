package org.lookalike.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.lookalike.model.Preprocessing;

/**
 * Writes checkpoints of a network's training: after each validation, when the last one is some minutes old, and when somebody
 * ends the training.
 */
final class Checkpointing implements Keeper<NetworkWeights> {
    private final CheckpointFolder folder;
    private final Provenance provenance;
    private final Preprocessing preprocessing;
    private final NetworkTraining training;
    private final long nanos;
    private final BooleanSupplier stopped;
    private long last = System.nanoTime();

    Checkpointing(CheckpointFolder folder, Provenance provenance, Preprocessing preprocessing,
            NetworkTraining training, Duration between, BooleanSupplier stopped) {
        this.folder = folder;
        this.provenance = provenance;
        this.preprocessing = preprocessing;
        this.training = training;
        this.nanos = between.toNanos();
        this.stopped = stopped;
    }

    /** @throws UncheckedIOException if the checkpoint cannot be written */
    @Override
    public boolean stepped(Progress progress, NetworkWeights best, boolean validated) {
        boolean ends = stopped.getAsBoolean();
        if (ends || validated || System.nanoTime() - last >= nanos)
            write(progress, best);
        return !ends;
    }

    void write(Progress progress, NetworkWeights best) {
        try {
            folder.write(new Checkpoint(provenance, preprocessing, progress, training.snapshot(), best,
                    training.optimiserState()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last = System.nanoTime();
    }
}
