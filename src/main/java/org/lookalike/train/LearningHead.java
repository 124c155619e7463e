package org.lookalike.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.HeadKind;
import org.lookalike.model.Tensor;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.model.Weights;
import org.lookalike.train.config.HeadConfig;
import org.lookalike.train.optimise.Draws;

/** A linear or fully connected head while it learns, on standardised features. For one thread. */
final class LearningHead implements GradientStep.Network {
    private final List<Layer> hidden = new ArrayList<>();
    private final Layer classifier;
    private final double dropout;

    /**
     * Hidden layers begin as He et al. 2015, section 2.2, says for ReLU, the last as PyTorch's linear layers do, or all as
     * the configuration says.
     *
     * @param hiddenSizes none for a linear head
     * @param manager owns the parameters
     */
    private LearningHead(HeadConfig config, int features, List<Integer> hiddenSizes, int categories, Draws draws,
            NDManager manager) {
        this.dropout = config.dropout();
        RandomGenerator random = draws.generator("weights", 0, 0);
        int inputs = features;
        for (int size : hiddenSizes) {
            hidden.add(drawn(config, hidden.size(), "hidden." + hidden.size(), new Shape(inputs, size),
                    Math.sqrt(6.0 / inputs), random, manager));
            inputs = size;
        }
        classifier = drawn(config, hidden.size(), "classifier", new Shape(inputs, categories), 1 / Math.sqrt(inputs),
                random, manager);
    }

    /** @param bound of even draws, where the configuration says nothing */
    private static Layer drawn(HeadConfig config, int layer, String name, Shape shape, double bound,
            RandomGenerator random, NDManager manager) {
        double bias = config.headBiases().isEmpty() ? 0 : config.headBiases().get(layer);
        if (config.headDeviations().isEmpty())
            return Layer.drawn(name, shape, () -> (2 * random.nextDouble() - 1) * bound, bias, manager);
        double deviation = config.headDeviations().get(layer);
        return Layer.drawn(name, shape, () -> random.nextGaussian() * deviation, bias, manager);
    }

    static LearningHead of(HeadConfig config, int features, int categories, Draws draws, NDManager manager) {
        boolean linear = config.head() == HeadKind.LINEAR;
        return new LearningHead(config, features, linear ? List.of() : config.hiddenSizes(), categories, draws,
                manager);
    }

    /** Goes on with what {@link #weights} gave for features that are not standardised. */
    static LearningHead of(HeadConfig config, Weights weights, NDManager manager) {
        return new LearningHead(config.dropout(), weights.tensors(), manager);
    }

    private LearningHead(double dropout, Map<String, Tensor> tensors, NDManager manager) {
        this.dropout = dropout;
        for (String name = "hidden.0"; tensors.containsKey(name + ".weight"); name = "hidden." + hidden.size())
            hidden.add(layer(name, tensors, manager));
        classifier = layer("classifier", tensors, manager);
    }

    private static Layer layer(String name, Map<String, Tensor> tensors, NDManager manager) {
        return Layer.ofRows(name, Objects.requireNonNull(tensors.get(name + ".weight")).data(),
                Objects.requireNonNull(tensors.get(name + ".bias")).data(), manager);
    }

    Map<String, NDArray> parameters() {
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        for (Layer layer : layers()) {
            parameters.put(layer.name() + ".weight", layer.weight());
            parameters.put(layer.name() + ".bias", layer.bias());
        }
        return parameters;
    }

    @Override
    public Map<String, NDArray> gradients(NDManager manager) {
        return TrainingNetwork.recorded(parameters(), manager);
    }

    private List<Layer> layers() {
        List<Layer> all = new ArrayList<>(hidden);
        all.add(classifier);
        return all;
    }

    /**
     * N×categories, owned by the manager of {@code x}.
     *
     * @param x N×features, standardised
     * @param resting draws the hidden units that rest in this step; null when nothing is learned
     */
    @Override
    public NDArray logits(NDArray x, @Nullable RandomGenerator resting) {
        NDArray y = x;
        for (Layer layer : hidden) {
            y = layer.apply(y).getNDArrayInternal().relu();
            if (resting != null && dropout > 0)
                y = y.mul(kept(y.getShape(), resting, y.getManager()));
        }
        return classifier.apply(y);
    }

    /** Zeros for units that rest, 1 / (1 - p) for the others, so that their sum stays (Srivastava et al. 2014). */
    private NDArray kept(Shape shape, RandomGenerator resting, NDManager manager) {
        float[] mask = new float[(int) shape.size()];
        float scale = (float) (1 / (1 - dropout));
        for (int i = 0; i < mask.length; i++)
            mask[i] = resting.nextDouble() < dropout ? 0 : scale;
        return manager.create(mask, shape);
    }

    /** A copy under a head's names, for features as they are. */
    Weights weights(Standardisation standardisation) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Layer layer : layers()) {
            float[] rows = layer.rows();
            float[] bias = layer.bias().toFloatArray();
            if (tensors.isEmpty())
                standardisation.foldInto(rows, bias);
            tensors.put(layer.name() + ".weight",
                    new Tensor(new long[]{bias.length, rows.length / bias.length}, rows));
            tensors.put(layer.name() + ".bias", new Tensor(new long[]{bias.length}, bias));
        }
        return new Weights(tensors);
    }
}
