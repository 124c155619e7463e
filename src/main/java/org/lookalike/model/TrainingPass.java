package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Flow.Joined;
import org.lookalike.model.Flow.Output;
import org.lookalike.model.Flow.Stage;
import org.lookalike.model.Flow.Still;

/**
 * One member's way through a network and back, with its share of a batch. Layers that do not learn run as in use. What
 * follows them is differentiated by hand, so that what lies between two convolutions is one pass over memory, and nothing
 * is copied to be joined: a stage's channels lie side by side from the beginning, standardised once for all the layers that
 * normalise them, each with a gain and bias of its own. For one thread.
 */
final class TrainingPass implements Layers<Flow> {
    private final DenseNet network;
    private final TrainingArrays arrays;
    private final Set<String> learning;
    private final Convolutions convolutions;
    private final MemberMemory memory;
    private final NDManager manager;
    private final TrainingLayers frozen;
    private final Deque<Runnable> back = new ArrayDeque<>();
    private final ShareGradients gradients = new ShareGradients();
    private Team.Member member;
    private @Nullable Output last;

    /**
     * @param arrays running statistics of layers that learn are changed in place, by the first member
     * @param learning names of layers, the last among them
     * @param memory for this pass only
     * @param manager owns what comes of it
     */
    TrainingPass(DenseNet network, TrainingArrays arrays, Set<String> learning, Convolutions convolutions,
            MemberMemory memory, NDManager manager, Team.Member member) {
        this.network = network;
        this.arrays = arrays;
        this.learning = learning;
        this.convolutions = convolutions;
        this.memory = memory;
        this.manager = manager;
        this.member = member;
        frozen = new TrainingLayers(arrays.all(), Set.of());
    }

    /**
     * @param pictures n×3×H×W
     * @return n×C, the feature map averaged over space
     */
    float[] forward(NDArray pictures) {
        if (!(network.describe(this, new Still(pictures)) instanceof Output output))
            throw new IllegalArgumentException("nothing learns");
        last = output;
        return ChannelOps.means(output.rows(), pixels(output));
    }

    private static int pixels(Output output) {
        Shape shape = output.map().array().getShape();
        return (int) (shape.get(1) * shape.get(2));
    }

    /**
     * Once after {@link #forward}.
     *
     * @param features n×C, the gradient of what that returned
     */
    void backward(float[] features, Team.Member member) {
        this.member = member;
        Output top = Objects.requireNonNull(last);
        FeatureMap gradient = FeatureMap.in(memory.kept(), manager, top.map().array().getShape());
        ChannelOps.spread(features, pixels(top), gradient.rows());
        top.receive(gradient);
        while (!back.isEmpty())
            back.pop().run();
    }

    /** Complete after {@link #backward}. */
    ShareGradients gradients() {
        return gradients;
    }

    @Override
    public Flow conv(Flow x, Conv conv) {
        return switch (x) {
            case Still(NDArray below) when !learning.contains(conv.name()) -> new Still(frozen.conv(below, conv));
            case Still(NDArray below) -> conv(below.transpose(0, 2, 3, 1), null, conv);
            case Output below when conv.kernel() == 1 && conv.stride() == 1 -> product(below, conv);
            case Output below -> conv(below.map().array(), below, conv);
            case Joined _ -> throw new IllegalArgumentException("what is joined is normalised before a convolution");
        };
    }

    private Output conv(NDArray x, @Nullable Output below, Conv conv) {
        String name = conv.name() + ".weight";
        var y = new Output(FeatureMap.of(convolutions.conv(x, arrays.get(name), conv)));
        back.push(() -> {
            NDList found = convolutions.convBack(y.gradient().array(), x, arrays.get(name), conv, below != null);
            gradients.put(name, found.getFirst());
            if (below != null)
                below.receive(FeatureMap.of(found.getLast()));
            x.close();
            y.gradient().array().close();
        });
        return y;
    }

    @Override
    public Flow convNormRelu(Flow x, Conv conv, String norm) {
        return x instanceof Still(NDArray below) && !learning.contains(conv.name())
                ? new Still(frozen.convNormRelu(below, conv, norm))
                : Layers.super.convNormRelu(x, conv, norm);
    }

    @Override
    public Flow normRelu(Flow x, String name, int channels) {
        return switch (x) {
            case Still(NDArray below) -> new Still(frozen.normRelu(below, name, channels));
            case Output below -> normRelu(below, name);
            case Joined below -> normRelu(below, name);
        };
    }

    private Output normRelu(Output x, String name) {
        Normalisation norm = normalisation(x.rows());
        if (member.isFirst())
            norm.count(arrays.memory(name + ".running_mean"), arrays.memory(name + ".running_var"), 0);
        float[] gain = arrays.numbers(name + ".weight");
        ScaleShift scaleShift = norm.with(gain, arrays.numbers(name + ".bias"));
        var y = output(x.map().array().getShape());
        ChannelOps.scaleShiftRelu(x.rows(), scaleShift, y.rows());
        float[] ones = new float[gain.length];
        Arrays.fill(ones, 1);
        back.push(() -> {
            Rows gradient = y.gradient().rows();
            GradientSums share = ChannelOps.backward(gradient, x.rows(), scaleShift, ones, gradient, false);
            GradientSums sums = norm.standardised(GradientSums.of(member.meet(share)));
            if (member.isFirst())
                gradients.put(name, sums);
            ChannelOps.blend(gradient, x.rows(), norm.back(gain, sums), gradient);
            x.receive(y.gradient());
            x.map().array().close();
        });
        return y;
    }

    private Output normRelu(Joined x, String name) {
        count(x, name);
        float[] gain = arrays.numbers(name + ".weight");
        var scaleShift = new ScaleShift(gain, arrays.numbers(name + ".bias"));
        var y = output(x.shape());
        ChannelOps.scaleShiftRelu(x.standardised(), scaleShift, y.rows());
        back.push(() -> {
            gradients.put(name,
                    ChannelOps.backward(y.gradient().rows(), x.standardised(), scaleShift, gain, x.gradient(),
                            x.returnsAgain()));
            y.gradient().array().close();
        });
        return y;
    }

    private Output product(Output x, Conv conv) {
        String name = conv.name() + ".weight";
        var y = output(x.map().shape(conv.out()));
        convolutions.product(x.map().array(), arrays.get(name), y.map().array());
        back.push(() -> {
            memory.passing().clear(); // the gradient before this went through its normalisation, and is done with
            FeatureMap gradient = FeatureMap.in(memory.passing(), manager, x.map().array().getShape());
            NDArray weight = manager.create(new Shape(conv.shape()));
            convolutions.productBack(y.gradient().array(), x.map().array(), arrays.get(name), gradient.array(),
                    weight);
            gradients.put(name, weight);
            x.receive(gradient);
            x.map().array().close();
            y.gradient().array().close();
        });
        return y;
    }

    private void count(Joined x, String name) {
        if (member.isFirst())
            x.count(arrays.memory(name + ".running_mean"), arrays.memory(name + ".running_var"));
    }

    private Normalisation normalisation(Rows rows) {
        return BatchStatistics.normalisation(member.meet(ChannelOps.statistics(rows)));
    }

    private Output output(Shape shape) {
        return new Output(FeatureMap.in(memory.kept(), manager, shape));
    }

    @Override
    public Flow begin(Flow x, String stage, int channels) {
        if (x instanceof Still && learning.stream().noneMatch(layer -> layer.startsWith(stage + ".")))
            return x;
        FeatureMap map = switch (x) {
            case Still(NDArray below) -> FeatureMap.of(below.transpose(0, 2, 3, 1));
            case Output below -> below.map();
            case Joined _ -> throw new IllegalArgumentException("a stage begins once");
        };
        Shape shape = map.shape(map.channels() + channels);
        FeatureMap standardised = FeatureMap.in(memory.kept(), manager, shape);
        FeatureMap gradient = FeatureMap.in(memory.kept(), manager, shape);
        var begun = new Stage(standardised, gradient.rows());
        if (x instanceof Output below)
            join(begun, below);
        else
            begun.join(map.rows(), normalisation(map.rows()));
        return begun.joined();
    }

    private void join(Stage stage, Output x) {
        Normalisation norm = normalisation(x.rows());
        Rows standardised = stage.join(x.rows(), norm);
        Rows gradient = stage.gradientOfLast();
        Shape shape = x.map().array().getShape();
        x.map().array().close();
        back.push(() -> {
            GradientSums sums = GradientSums.of(member.meet(ChannelOps.sums(gradient, standardised)));
            FeatureMap below = FeatureMap.in(memory.kept(), manager, shape);
            ChannelOps.blend(gradient, standardised, norm.backStandardised(sums), below.rows());
            x.receive(below);
        });
    }

    @Override
    public Flow concat(Flow a, Flow b) {
        if (a instanceof Joined(Stage stage, int _) && b instanceof Output output) {
            join(stage, output);
            return stage.joined();
        }
        if (a instanceof Still(NDArray first) && b instanceof Still(NDArray second))
            return new Still(frozen.concat(first, second));
        throw new IllegalArgumentException("channels are joined in a stage");
    }

    @Override
    public Flow maxPool(Flow x, int kernel, int stride, int padding) {
        if (x instanceof Still(NDArray below))
            return new Still(frozen.maxPool(below, kernel, stride, padding));
        Output below = output(x);
        NDArray input = below.map().array();
        NDList greatest = convolutions.max(input, kernel, stride, padding);
        var y = new Output(FeatureMap.of(greatest.getFirst()));
        back.push(() -> below.receive(FeatureMap.of(
                convolutions.maxBack(y.gradient().array(), input, greatest.getLast(), kernel, stride, padding))));
        return y;
    }

    @Override
    public Flow averagePool(Flow x, int side) {
        if (x instanceof Still(NDArray below))
            return new Still(frozen.averagePool(below, side));
        Output below = output(x);
        NDArray input = below.map().array();
        var y = new Output(FeatureMap.of(convolutions.average(input, side)));
        back.push(() -> below.receive(FeatureMap.of(
                convolutions.averageBack(y.gradient().array(), input, side))));
        return y;
    }

    private static Output output(Flow x) {
        if (x instanceof Output output)
            return output;
        throw new IllegalArgumentException("a stage's channels are normalised before they are pooled");
    }
}
