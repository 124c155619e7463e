package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Flow.Joined;
import org.lookalike.model.Flow.Output;
import org.lookalike.model.Flow.Stage;
import org.lookalike.model.Layers.Conv;

/**
 * The layers of one member's pass that are differentiated, by hand: each computes its output and leaves its way back, which
 * hands the gradient to what it was computed from and keeps that of its own parameters. What lies between two convolutions
 * is one pass over memory, and nothing is copied to be joined: a stage's channels lie side by side from the beginning,
 * standardised once for all the layers that normalise them, each with a gain and bias of its own. For one thread.
 */
final class DifferentiatedLayers {
    private final TrainingArrays arrays;
    private final Convolutions convolutions;
    private final MemberMemory memory;
    private final NDManager manager;
    private final Deque<Runnable> back = new ArrayDeque<>();
    private final ShareGradients gradients = new ShareGradients();
    private Team.Member member;

    /**
     * @param arrays running statistics are changed in place, by the first member
     * @param memory for this pass only
     * @param manager owns what comes of it
     */
    DifferentiatedLayers(TrainingArrays arrays, Convolutions convolutions, MemberMemory memory, NDManager manager,
            Team.Member member) {
        this.arrays = arrays;
        this.convolutions = convolutions;
        this.memory = memory;
        this.manager = manager;
        this.member = member;
    }

    /**
     * All ways back, from the last layer to the first.
     *
     * @param means n×C, the gradient of the last output's means over space
     */
    void backward(Output last, float[] means, Team.Member member) {
        this.member = member;
        FeatureMap gradient = map(last.map().array().getShape());
        ChannelOps.spread(means, last.pixels(), gradient.rows());
        last.receive(gradient);
        while (!back.isEmpty())
            back.pop().run();
    }

    /** Complete after {@link #backward}. */
    ShareGradients gradients() {
        return gradients;
    }

    /**
     * @param x what it convolves, n×H×W×C
     * @param below whose map that is; null where nothing before it learns
     */
    Output conv(NDArray x, @Nullable Output below, Conv conv) {
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

    Output normRelu(Output x, String name) {
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

    Output normRelu(Joined x, String name) {
        if (member.isFirst())
            x.count(arrays.memory(name + ".running_mean"), arrays.memory(name + ".running_var"));
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

    Output product(Output x, Conv conv) {
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

    void join(Stage stage, Output x) {
        Normalisation norm = normalisation(x.rows());
        Rows standardised = stage.join(x.rows(), norm);
        Rows gradient = stage.gradientOfLast();
        Shape shape = x.map().array().getShape();
        x.map().array().close();
        back.push(() -> {
            GradientSums sums = GradientSums.of(member.meet(ChannelOps.sums(gradient, standardised)));
            FeatureMap below = map(shape);
            ChannelOps.blend(gradient, standardised, norm.backStandardised(sums), below.rows());
            x.receive(below);
        });
    }

    /** A stage that begins with a map that does not learn. */
    Stage begin(FeatureMap map, int channels) {
        Stage stage = stage(map, channels);
        stage.join(map.rows(), normalisation(map.rows()));
        return stage;
    }

    Stage begin(Output x, int channels) {
        Stage stage = stage(x.map(), channels);
        join(stage, x);
        return stage;
    }

    private Stage stage(FeatureMap map, int channels) {
        Shape shape = map.shape(map.channels() + channels);
        return new Stage(map(shape), map(shape).rows());
    }

    Output maxPool(Output x, int kernel, int stride, int padding) {
        NDArray input = x.map().array();
        NDList greatest = convolutions.max(input, kernel, stride, padding);
        var y = new Output(FeatureMap.of(greatest.getFirst()));
        back.push(() -> x.receive(FeatureMap.of(
                convolutions.maxBack(y.gradient().array(), input, greatest.getLast(), kernel, stride, padding))));
        return y;
    }

    Output averagePool(Output x, int side) {
        NDArray input = x.map().array();
        var y = new Output(FeatureMap.of(convolutions.average(input, side)));
        back.push(() -> x.receive(FeatureMap.of(convolutions.averageBack(y.gradient().array(), input, side))));
        return y;
    }

    private Normalisation normalisation(Rows rows) {
        return BatchStatistics.normalisation(member.meet(ChannelOps.statistics(rows)));
    }

    private Output output(Shape shape) {
        return new Output(map(shape));
    }

    private FeatureMap map(Shape shape) {
        return FeatureMap.in(memory.kept(), manager, shape);
    }
}
