package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Flow.Joined;
import org.lookalike.model.Flow.Output;
import org.lookalike.model.Flow.Stage;
import org.lookalike.model.Flow.Still;

/**
 * One member's way through a network and back, with its share of a batch. Layers that do not learn run as in use, and what
 * follows them is differentiated. For one thread.
 */
final class TrainingPass implements DenseNetLayers<Flow> {
    private final DenseNet network;
    private final Set<String> learning;
    private final EvaluationLayers frozen;
    private final DifferentiatedLayers layers;
    private @Nullable Output last;

    /**
     * @param arrays running statistics of layers that learn are changed in place, by the first member
     * @param learning names of layers, the last among them
     * @param layers for this pass only
     */
    TrainingPass(DenseNet network, TrainingArrays arrays, Set<String> learning, DifferentiatedLayers layers) {
        this.network = network;
        this.learning = learning;
        this.layers = layers;
        frozen = new EvaluationLayers(arrays.all());
    }

    /**
     * @param pictures n×3×H×W
     * @return n×C, the feature map averaged over space
     */
    float[] forward(NDArray pictures) {
        if (!(network.describe(this, new Still(pictures)) instanceof Output output))
            throw new IllegalArgumentException("nothing learns");
        last = output;
        return ChannelOps.means(output.rows(), output.pixels());
    }

    /**
     * Once after {@link #forward}.
     *
     * @param features n×C, the gradient of what that returned
     */
    void backward(float[] features, Team.Member member) {
        layers.backward(Objects.requireNonNull(last), features, member);
    }

    /** Complete after {@link #backward}. */
    ShareGradients gradients() {
        return layers.gradients();
    }

    @Override
    public Flow conv(Flow x, Conv conv) {
        return switch (x) {
            case Still(NDArray below) when !learning.contains(conv.name()) -> new Still(frozen.conv(below, conv));
            case Still(NDArray below) -> layers.conv(below.transpose(0, 2, 3, 1), null, conv);
            case Output below when conv.kernel() == 1 && conv.stride() == 1 -> layers.product(below, conv);
            case Output below -> layers.conv(below.map().array(), below, conv);
            case Joined _ -> throw new IllegalArgumentException("what is joined is normalised before a convolution");
        };
    }

    @Override
    public Flow convNormRelu(Flow x, Conv conv, String norm) {
        return x instanceof Still(NDArray below) && !learning.contains(conv.name())
                ? new Still(frozen.convNormRelu(below, conv, norm))
                : DenseNetLayers.super.convNormRelu(x, conv, norm);
    }

    @Override
    public Flow normRelu(Flow x, String name, int channels) {
        return switch (x) {
            case Still(NDArray below) -> new Still(frozen.normRelu(below, name, channels));
            case Output below -> layers.normRelu(below, name);
            case Joined below -> layers.normRelu(below, name);
        };
    }

    @Override
    public Flow begin(Flow x, String stage, int channels) {
        if (x instanceof Still && learning.stream().noneMatch(layer -> layer.startsWith(stage + ".")))
            return x;
        Stage begun = switch (x) {
            case Still(NDArray below) -> layers.begin(FeatureMap.of(below.transpose(0, 2, 3, 1)), channels);
            case Output below -> layers.begin(below, channels);
            case Joined _ -> throw new IllegalArgumentException("a stage begins once");
        };
        return begun.joined();
    }

    @Override
    public Flow concat(Flow a, Flow b) {
        if (a instanceof Joined(Stage stage, int _) && b instanceof Output output) {
            layers.join(stage, output);
            return stage.joined();
        }
        if (a instanceof Still(NDArray first) && b instanceof Still(NDArray second))
            return new Still(frozen.concat(first, second));
        throw new IllegalArgumentException("channels are joined in a stage");
    }

    @Override
    public Flow maxPool(Flow x, int kernel, int stride, int padding) {
        return x instanceof Still(NDArray below)
                ? new Still(frozen.maxPool(below, kernel, stride, padding))
                : layers.maxPool(output(x), kernel, stride, padding);
    }

    @Override
    public Flow averagePool(Flow x, int side) {
        return x instanceof Still(NDArray below)
                ? new Still(frozen.averagePool(below, side))
                : layers.averagePool(output(x), side);
    }

    private static Output output(Flow x) {
        if (x instanceof Output output)
            return output;
        throw new IllegalArgumentException("a stage's channels are normalised before they are pooled");
    }
}
