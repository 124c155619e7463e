package org.lookalike.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lookalike.model.Head;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.model.TrainingThreads;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.ParameterGroup;
import org.lookalike.train.optimise.TrainingTime;

/** Gradient descent for a linear or fully connected head on embeddings that are computed already. For one thread. */
final class HeadTraining implements Learner<Head>, AutoCloseable {
    /** Numbers in a head from which processors share its steps; in smaller ones they wait for each other longer. */
    private static final long SHARED_FROM = 1 << 20;

    private final TrainingConfig config;
    private final List<String> categories;
    private final Examples training;
    private final Examples validation;
    private final List<Path> validationFiles;
    private final Standardisation standardisation;
    private final NDManager manager;
    private final Batches batches;
    private final LearningHead learning;
    private final GradientStep descent;
    private final int features;
    /** A batch in Java, and where PyTorch reads it; both are used by every step. */
    private final float[] batch;
    private final ByteBuffer memory;

    HeadTraining(TrainingConfig config, List<String> categories, Examples training, Examples validation,
            List<Path> validationFiles) {
        this.config = config;
        this.categories = categories;
        this.training = training;
        this.validation = validation;
        this.validationFiles = validationFiles;
        standardisation = Standardisation.of(training.features());
        features = training.features()[0].length;
        manager = TrainingNetwork.manager();
        batches = new Batches(training.count(), config.run().batchSize(), config.run().draws());
        batch = new float[Math.multiplyExact(batches.largest(), features)];
        memory = ByteBuffer.allocateDirect(Math.multiplyExact(Float.BYTES, batch.length))
                .order(ByteOrder.nativeOrder());
        learning = LearningHead.of(config.head(), features, categories.size(), config.run().draws(), manager);
        if (learning.parameters().values().stream().mapToLong(NDArray::size).sum() < SHARED_FROM)
            TrainingThreads.useOne();
        else
            TrainingThreads.useAll();
        var o = config.optimiser();
        descent = new GradientStep(config, training.counts(categories.size()), learning.parameters(),
                ParameterGroup.of(learning.parameters(), 1, o.weightDecay(), o.decayBiases()), manager);
    }

    Learned<Head> run(Watcher watcher) {
        return new TrainingLoop<>(config, this, (progress, best, validated) -> true, watcher).run().orElseThrow();
    }

    @Override
    public long stepsPerEpoch() {
        return batches.perEpoch();
    }

    @Override
    public Stepped step(TrainingTime time, double rate) {
        int[] chosen = batches.at(time.step());
        int[] labels = Arrays.stream(chosen).map(i -> training.labels()[i]).toArray();
        try (NDManager scratch = manager.newSubManager()) {
            return descent.take(rows(training.view(time.epoch()), chosen, scratch), labels, time, rate,
                    learning);
        }
    }

    private NDArray rows(float[][] view, int[] chosen, NDManager scratch) {
        for (int i = 0; i < chosen.length; i++)
            standardisation.apply(view[chosen[i]], batch, i * features);
        int numbers = chosen.length * features;
        memory.asFloatBuffer().put(0, batch, 0, numbers);
        return scratch.create(memory.slice(0, Float.BYTES * numbers), new Shape(chosen.length, features),
                DataType.FLOAT32);
    }

    @Override
    public Evaluation judge() {
        return Judging.of(snapshot(), validation, validationFiles);
    }

    @Override
    public Head snapshot() {
        return Head.of(config.head().head(), categories, features, learning.weights(standardisation));
    }

    @Override
    public void close() {
        descent.close();
        manager.close();
    }
}
