package org.lookalike.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.optimise.CrossEntropy;
import org.lookalike.train.optimise.Draws;
import org.lookalike.train.optimise.Mixup;
import org.lookalike.train.optimise.Optimiser;
import org.lookalike.train.optimise.ParameterGroup;
import org.lookalike.train.optimise.TrainingTime;

/** One step of gradient descent, whatever it is that learns: blend, forward, loss, backward, move. For one thread. */
final class GradientStep implements AutoCloseable {
    private final TrainingConfig config;
    private final int categories;
    private final Map<String, NDArray> parameters;
    /** Those whose gradients PyTorch records. */
    private final List<PtNDArray> recorded;
    private final Optimiser optimiser;
    private final CrossEntropy loss;
    private final Draws draws;

    /**
     * @param counts training examples of each category
     * @param parameters that move; they stay the caller's
     * @param groups of all of them
     */
    GradientStep(TrainingConfig config, int[] counts, Map<String, NDArray> parameters, List<ParameterGroup> groups,
            NDManager manager) {
        this.config = config;
        this.categories = counts.length;
        this.parameters = parameters;
        recorded = parameters.values().stream().filter(NDArray::hasGradient).map(PtNDArray.class::cast).toList();
        optimiser = new Optimiser(config.optimiser().optimiser(), config.optimiser().hyperparameters(), groups,
                manager);
        loss = config.loss().crossEntropy(counts);
        draws = config.run().draws();
    }

    /** What learns. */
    interface Network {
        /**
         * From examples to logits, while PyTorch records.
         *
         * @param resting draws what rests in this step
         */
        NDArray logits(NDArray x, RandomGenerator resting);

        /** Of all parameters, after the way back; {@code manager} owns them. */
        Map<String, NDArray> gradients(NDManager manager);
    }

    /**
     * @param examples N×…; what is made of them lives as long as their manager, which the caller closes after the step
     * @param labels of the examples
     */
    Stepped take(NDArray examples, int[] labels, TrainingTime time, double rate, Network network) {
        NDArray x = examples;
        NDArray targets = CrossEntropy.oneHot(x.getManager(), labels, categories);
        if (config.loss().mixup() > 0) {
            Mixup mixup = Mixup.draw(config.loss().mixup(), labels.length, draws, time.epoch(), time.step());
            x = mixup.blend(x);
            targets = mixup.blend(targets);
        }
        Stepped stepped;
        try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray logits = network.logits(x, draws.generator("dropout", time.epoch(), time.step()));
            NDArray mean = loss.of(logits, targets);
            collector.backward(mean);
            stepped = new Stepped(mean.getFloat(), right(logits.toFloatArray(), labels), labels.length);
        }
        move(network.gradients(x.getManager()), rate);
        return stepped;
    }

    private void move(Map<String, NDArray> gradients, double rate) {
        optimiser.step(parameters, gradients, rate);
        recorded.forEach(JniUtils::zeroGrad); // PyTorch adds the next step's to them
    }

    private int right(float[] logits, int[] labels) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            int best = 0;
            for (int c = 1; c < categories; c++)
                if (logits[i * categories + c] > logits[i * categories + best])
                    best = c;
            if (best == labels[i])
                right++;
        }
        return right;
    }

    /** @see Optimiser#state */
    Map<String, float[]> state() {
        return optimiser.state();
    }

    void restore(Map<String, float[]> state) {
        optimiser.restore(state, parameters);
    }

    @Override
    public void close() {
        optimiser.close();
    }
}
