package org.lookalike.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A backbone in its training form: named arrays, channels last (N×H×W×C in memory, seen as N×C×H×W), which PyTorch's
 * convolutions on processors are fastest with. At first all of it is frozen. For one thread.
 */
public final class TrainingNetwork implements AutoCloseable {
    private final Network network;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    /** Layers that move. */
    private final Set<String> learning = new LinkedHashSet<>();
    /** Once it learns, for a DenseNet in 32 bits on processors whose vectors its channels fill; otherwise PyTorch records. */
    private @Nullable SharedPass shared;
    /** Once it learns any other way, and has seen pictures. */
    private @Nullable TrainingProgram program;
    private Precision precision = Precision.FP32;

    private TrainingNetwork(Network network, Weights weights, NDManager manager) {
        this.network = network;
        for (String name : network.shapes().keySet())
            arrays.put(name, TensorArrays.of(weights.get(name), manager));
    }

    /**
     * @param weights copied
     * @param manager owns the arrays
     * @throws BadBundle if the weights do not fit
     */
    public static TrainingNetwork of(Architecture architecture, Weights weights, NDManager manager) {
        return of(architecture.network(), weights, manager);
    }

    static TrainingNetwork of(Network network, Weights weights, NDManager manager) {
        weights.require(network.shapes());
        return new TrainingNetwork(network, weights, manager);
    }

    /** A manager of PyTorch arrays, on a GPU if PyTorch knows one; the caller closes it. */
    public static NDManager manager() {
        return Engine.getEngine("PyTorch").newBaseManager();
    }

    /**
     * Unfreezes everything.
     *
     * @param computing what a training pass computes in; judging is in 32 bits
     * @param maps whether {@link #flattened} maps are learned from, instead of {@link #pooled} ones
     */
    public void learnAll(Precision computing, boolean maps) {
        learn(0, computing, maps);
    }

    /**
     * Unfreezes what comes from a stage on; whatever lies below it runs as in use and keeps its batch-norm statistics.
     *
     * @param stage one of the architecture's stages
     * @param computing as for {@link #learnAll}
     * @param maps likewise
     */
    public void learnFrom(String stage, Precision computing, boolean maps) {
        String prefix = network.stages().get(stage);
        if (prefix == null)
            throw new IllegalArgumentException(
                    "a stage is one of " + network.stages().keySet() + ", got \"" + stage + "\"");
        int at = 0;
        for (String layer : layers()) {
            if (layer.startsWith(prefix))
                break;
            at++;
        }
        learn(at, computing, maps);
    }

    private void learn(int from, Precision computing, boolean maps) {
        precision = computing;
        layers().stream().skip(from).forEach(learning::add);
        NDArray any = arrays.values().iterator().next();
        if (precision == Precision.FP32 && !maps && any.getDevice().equals(Device.cpu())
                && network instanceof DenseNet dense
                && SharedPass.runs(dense))
            shared = new SharedPass(dense, arrays, learning, SharedPass.LEAST_SHARE);
        else
            parameters().values().forEach(parameter -> parameter.setRequiresGradient(true));
    }

    /** In the order in which they run. */
    private Set<String> layers() {
        Set<String> layers = new LinkedHashSet<>();
        arrays.keySet().forEach(name -> layers.add(layer(name)));
        return layers;
    }

    private static String layer(String parameter) {
        return parameter.substring(0, parameter.lastIndexOf('.'));
    }

    /** What gradients move, under torchvision's names; N×C×H×W, or one-dimensional. */
    public Map<String, NDArray> parameters() {
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            if (learning.contains(layer(name)) && (name.endsWith(".weight") || name.endsWith(".bias")))
                parameters.put(name, array);
        });
        return parameters;
    }

    /** Copies of the present numbers under torchvision's names. */
    public Weights weights() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) -> tensors.put(name, TensorArrays.of(array)));
        return new Weights(tensors);
    }

    /** The feature map, N×C×h×w; arguments and owner as for {@link #pooled}. */
    NDArray featureMap(NDArray pictures, boolean training) {
        NDArray input = pictures.transpose(0, 3, 1, 2);
        return training
                ? program(input).map(input)
                : network.describe(new EvaluationLayers(arrays), input);
    }

    private TrainingProgram program(NDArray input) {
        if (program == null)
            program = TrainingProgram.of(network, arrays, learning, precision, (int) input.getShape().get(2));
        return program;
    }

    /** What rests in the next pass is drawn by this; without effect on a network in which nothing does. */
    public void restBy(RandomGenerator random) {
        if (network.isResting())
            Engine.getEngine("PyTorch").setRandomSeed(random.nextInt());
    }

    /**
     * The feature map averaged over space, N×C, owned by the pictures' manager as is all that gradients need of the way
     * there.
     *
     * @param pictures N×H×W×3, normalised
     * @param training whether layers that are not frozen normalise by the batch, and count it into their statistics
     */
    public NDArray pooled(NDArray pictures, boolean training) {
        if (training && shared != null)
            return shared.pooled(pictures);
        try (NDArray map = featureMap(pictures, training)) {
            return map.getNDArrayInternal().globalAvgPool();
        }
    }

    /** The whole feature map, N×(C·h·w), channel by channel; otherwise as {@link #pooled}. */
    public NDArray flattened(NDArray pictures, boolean training) {
        NDArray map = featureMap(pictures, training);
        return map.reshape(map.getShape().get(0), -1);
    }

    /**
     * Of the parameters, once PyTorch has gone back to what {@link #pooled} returned.
     *
     * @param manager owns them
     */
    public Map<String, NDArray> gradients(NDManager manager) {
        if (shared != null)
            return shared.gradients(manager);
        return recorded(parameters(), manager);
    }

    /** What PyTorch recorded for parameters, of which {@code manager} becomes the owner. */
    public static Map<String, NDArray> recorded(Map<String, NDArray> parameters, NDManager manager) {
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            NDArray gradient = parameter.getGradient();
            gradient.attach(manager);
            gradients.put(name, gradient);
        });
        return gradients;
    }

    /** Channels of the feature map. */
    public int features() {
        return network.features();
    }

    /** The arrays stay their manager's. */
    @Override
    public void close() {
        if (shared != null)
            shared.close();
        if (program != null)
            program.close();
    }
}
