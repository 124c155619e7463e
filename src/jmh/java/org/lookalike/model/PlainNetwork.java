package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The network as DJL is usually used: eager blocks, N×C×H×W. What the benchmarks compare with. The caller owns the manager
 * that it is initialised with and every array that comes out.
 */
public final class PlainNetwork extends AbstractBlock {
    private final Network network;
    private final Map<String, Layer> layers = new LinkedHashMap<>();

    private record Layer(Block block, long inputChannels) {}

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    PlainNetwork(Network network) {
        this.network = network;
        network.describe(new Builder(), "");
    }

    /** For a trainer, which initialises it. */
    public static PlainNetwork of(Architecture architecture) {
        return new PlainNetwork(architecture.network());
    }

    static PlainNetwork of(Network network, Weights weights, NDManager manager) {
        var training = new PlainNetwork(network);
        training.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
        training.load(weights);
        return training;
    }

    private void load(Weights weights) {
        weights.require(network.shapes());
        parameters().forEach((name, parameter) -> parameter.getArray().set(weights.get(name).data()));
    }

    private Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        layers.forEach((name, layer) -> {
            for (var parameter : layer.block().getDirectParameters())
                parameters.put(name + "." + torchvisionName(parameter.getKey()), parameter.getValue());
        });
        return parameters;
    }

    private static String torchvisionName(String part) {
        return switch (part) {
            case "gamma" -> "weight";
            case "beta" -> "bias";
            case "runningMean" -> "running_mean";
            case "runningVar" -> "running_var";
            default -> part;
        };
    }

    @Override
    protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training,
            PairList<String, Object> options) {
        return new NDList(network.describe(new Forward(store, training), inputs.singletonOrThrow()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape input = inputs[0];
        return new Shape[]{new Shape(input.get(0), network.features(), input.get(2) / 32, input.get(3) / 32)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        // No parameter depends on the side, so any that the largest kernel fits will do.
        for (Layer layer : layers.values())
            layer.block().initialize(manager, type, new Shape(1, layer.inputChannels(), 8, 8));
    }

    /** Makes a DJL block for each layer. */
    private final class Builder implements PassingOn<String> {
        @Override
        public String conv(String x, Conv conv) {
            add(conv.name(), conv.in(), Conv2d.builder()
                    .setFilters(conv.out())
                    .setKernelShape(new Shape(conv.kernel(), conv.kernel()))
                    .optStride(new Shape(conv.stride(), conv.stride()))
                    .optPadding(new Shape(conv.padding(), conv.padding()))
                    .optBias(false)
                    .build());
            return x;
        }

        @Override
        public String full(String x, Full full) {
            throw new IllegalArgumentException("this is for networks of convolutions");
        }

        @Override
        public String norm(String x, String name, int channels) {
            add(name, channels, BatchNorm.builder().optEpsilon(1e-5f).optMomentum(0.9f).build());
            return x;
        }

        private void add(String name, int channels, Block block) {
            layers.put(name, new Layer(addChildBlock(name, block), channels));
        }
    }

    /** Runs the layers on arrays, which live as long as the input's manager. */
    private final class Forward implements DenseNetLayers<NDArray> {
        private final ParameterStore store;
        private final boolean training;

        Forward(ParameterStore store, boolean training) {
            this.store = store;
            this.training = training;
        }

        @Override
        public NDArray conv(NDArray x, Conv conv) {
            return run(conv.name(), x);
        }

        @Override
        public NDArray normRelu(NDArray x, String name, int channels) {
            return run(name, x).getNDArrayInternal().relu();
        }

        @Override
        public NDArray maxPool(NDArray x, int kernel, int stride, int padding) {
            return x.getNDArrayInternal()
                    .maxPool(new Shape(kernel, kernel), new Shape(stride, stride),
                            new Shape(padding, padding), false);
        }

        @Override
        public NDArray averagePool(NDArray x, int side) {
            Shape square = new Shape(side, side);
            return x.getNDArrayInternal().avgPool(square, square, new Shape(0, 0), false, true);
        }

        @Override
        public NDArray concat(NDArray a, NDArray b) {
            return NDArrays.concat(new NDList(a, b), 1);
        }

        private NDArray run(String name, NDArray x) {
            Block block = Objects.requireNonNull(layers.get(name)).block();
            return block.forward(store, new NDList(x), training).singletonOrThrow();
        }
    }
}
