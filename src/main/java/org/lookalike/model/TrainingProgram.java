package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/** A {@link TrainingScript} in PyTorch: all of a network in one call, nothing but its result for Java to keep. For one thread. */
final class TrainingProgram implements AutoCloseable {
    private final PtSymbolBlock module;
    private final Map<String, NDArray> arrays;

    private TrainingProgram(PtSymbolBlock module, Map<String, NDArray> arrays) {
        this.module = module;
        this.arrays = arrays;
    }

    /**
     * @param arrays the network's, in its order; running statistics of layers that learn are changed in place
     * @param learning names of layers
     * @param side of the pictures
     * @throws UncheckedIOException if there is no room for a temporary file
     */
    static TrainingProgram of(Network network, Map<String, NDArray> arrays, Set<String> learning, Precision precision,
            int side) {
        NDManager manager = arrays.values().iterator().next().getManager();
        return new TrainingProgram(
                TrainingScript.write(network, arrays.keySet(), learning, precision, side).load(manager), arrays);
    }

    /**
     * The feature map, N×C×h×w, recorded for gradients where PyTorch records.
     *
     * @param pictures N×C×H×W; their manager becomes the map's owner
     */
    NDArray map(NDArray pictures) {
        // It would look for a faster program in the first calls; PyTorch keeps this switch for each thread.
        JniUtils.setGraphExecutorOptimize(false);
        NDList inputs = new NDList(pictures);
        inputs.addAll(arrays.values());
        return IValueUtils.forward(module, inputs, true).singletonOrThrow();
    }

    @Override
    public void close() {
        module.close();
    }
}
