package org.lookalike.train;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Architecture;
import org.lookalike.model.Head;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.model.TrainingThreads;
import org.lookalike.model.Weights;
import org.lookalike.train.config.InitialWeights;
import org.lookalike.train.config.Strategy;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.ParameterGroup;
import org.lookalike.train.optimise.TrainingTime;

/** Gradient descent for a head and all or the upper stages of a backbone. For one thread, beside those that prepare batches. */
final class NetworkTraining implements Learner<NetworkWeights>, AutoCloseable {
    private final TrainingConfig config;
    private final PictureBatches pictures;
    private final int[] labels;
    private final Batches batches;
    private final NDManager manager = TrainingNetwork.manager();
    private final TrainingNetwork network;
    private final LearningHead head;
    private final GradientStep descent;
    private final NetworkJudging judging;
    private final NetworkInput input;
    private @Nullable Ahead<float[]> ahead;

    /** @param begin copied */
    NetworkTraining(TrainingConfig config, NetworkInput input, NetworkWeights begin, PictureBatches pictures,
            Watcher watcher) {
        this.config = config;
        this.input = input;
        this.pictures = pictures;
        Parts parts = pictures.parts();
        labels = parts.labels(parts.train());
        batches = new Batches(labels.length, config.run().batchSize(), config.run().draws());
        TrainingThreads.useAll();
        network = TrainingNetwork.of(input.architecture(), begin.backbone(), manager);
        if (config.network().strategy() == Strategy.ALL)
            network.learnAll(config.run().precision(), input.flattened());
        else
            network.learnFrom(config.network().from(), config.run().precision(), input.flattened());
        head = LearningHead.of(config.head(), begin.head(), manager);
        int[] counts = new int[parts.categories().size()];
        for (int label : labels)
            counts[label]++;
        descent = new GradientStep(config, counts, headed().parameters(), groups(), manager);
        judging = new NetworkJudging(pictures, input.flattened(), manager, watcher);
    }

    /** What cannot be trained, if that is so. */
    static Optional<String> impossible(TrainingConfig config, Architecture layers) {
        if (layers.isImported())
            return Optional
                    .of("an imported network is a program, whose layers nobody knows; with strategy head a head can "
                            + "be taught on it");
        if (config.network().initialWeights() == InitialWeights.WHITENED && !layers.canWhiten())
            return Optional.of("initial-weights whitened is for networks whose first convolution has twice as many "
                    + "filters as a patch of up to 75 numbers has, such as whitened-conv; " + layers + " is none");
        if (config.network().initialWeights() == InitialWeights.WHITENED && config.network().strategy() == Strategy.TOP
                && !config.network().from().equals(layers.stages().getFirst()))
            return Optional.of("with initial-weights whitened and strategy top, from is " + layers.stages().getFirst()
                    + ", as what lies between would stay as it was drawn; got " + config.network().from());
        return config.network().strategy() == Strategy.TOP && !layers.stages().contains(config.network().from())
                ? Optional.of("from is one of " + String.join(", ", layers.stages()) + ", got "
                        + config.network().from())
                : Optional.empty();
    }

    static String tooFew(Parts parts, Path folder) {
        return "a network is trained with at least 2 pictures in sub-folders named after what they show, got "
                + parts.train().size() + " in " + folder;
    }

    private HeadedNetwork headed() {
        return new HeadedNetwork(network, head, input.flattened());
    }

    private List<ParameterGroup> groups() {
        var o = config.optimiser();
        List<ParameterGroup> groups = new ArrayList<>(
                ParameterGroup.of(head.parameters(), 1, o.weightDecay(), o.decayBiases()));
        groups.addAll(ParameterGroup.of(network.parameters(), o.backboneRateFactor(), o.weightDecay(),
                o.decayBiases()));
        return groups;
    }

    @Override
    public long stepsPerEpoch() {
        return batches.perEpoch();
    }

    @Override
    public Stepped step(TrainingTime time, double rate) {
        if (ahead == null)
            ahead = new Ahead<>(step -> pictures.training(batches.at(step), step / batches.perEpoch()), time.step(),
                    time.totalSteps());
        int[] chosen = batches.at(time.step());
        int[] right = Arrays.stream(chosen).map(i -> labels[i]).toArray();
        try (NDManager scratch = manager.newSubManager()) {
            return descent.take(scratch.create(ahead.take(), pictures.shape(chosen.length)), right, time, rate,
                    headed());
        }
    }

    @Override
    public Evaluation judge() {
        Head now = Head.of(config.head().head(), pictures.parts().categories(), input.headFeatures(), snapshotOfHead());
        return judging.validation(network, now);
    }

    @Override
    public NetworkWeights snapshot() {
        return new NetworkWeights(network.weights(), snapshotOfHead());
    }

    private Weights snapshotOfHead() {
        return head.weights(Standardisation.none(input.headFeatures()));
    }

    /** What the optimiser remembers, for {@link #restore}. */
    Map<String, float[]> optimiserState() {
        return descent.state();
    }

    /** Goes on as if the steps before had been taken here; before the first step. */
    void restore(Map<String, float[]> optimiserState) {
        descent.restore(optimiserState);
    }

    @Override
    public void close() {
        if (ahead != null)
            ahead.close();
        descent.close();
        network.close();
        manager.close();
    }
}
