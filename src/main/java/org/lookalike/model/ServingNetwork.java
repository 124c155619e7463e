package org.lookalike.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import java.nio.file.Path;

/**
 * A network in its serving form, loaded from a TorchScript file that Lookalike wrote. Any number of threads may run it at
 * once; whoever opened it closes it, after the last of them is done.
 */
final class ServingNetwork implements AutoCloseable {
    private final NDManager manager;
    private final PtSymbolBlock module;

    private ServingNetwork(NDManager manager, PtSymbolBlock module) {
        this.manager = manager;
        this.module = module;
    }

    /** @throws ai.djl.engine.EngineException if PyTorch cannot load or prepare the file on this processor */
    static ServingNetwork load(Path file, ServingVariant variant) {
        NDManager manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        try {
            PtSymbolBlock module = JniUtils.loadModule((PtNDManager) manager, file, false, new String[0], new String[0],
                    false);
            JniUtils.enableInferenceMode(module);
            var network = new ServingNetwork(manager, module);
            if (variant.prepacked())
                network.prepare();
            return network;
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** Threads that one call may use; PyTorch keeps the number for each calling thread. */
    static void useThreads(int threads) {
        Engine.getEngine("PyTorch"); // loads the native library if nobody has
        JniUtils.setNumThreads(threads);
    }

    private void prepare() {
        try (NDManager call = manager.newSubManager(); NDArray one = call.ones(new Shape(1))) {
            run("prepare", one).close();
        }
    }

    /**
     * Runs a batch.
     *
     * @param batch N×channels×side×side, normalised
     * @return pooled features, one row a picture, one after the other
     */
    float[] pooled(FloatBuffer batch, BatchShape shape) {
        return run("forward", batch, shape);
    }

    /** The feature map of a batch, N×C×h×w. */
    float[] featureMap(FloatBuffer batch, BatchShape shape) {
        return run("features", batch, shape);
    }

    private float[] run(String method, FloatBuffer batch, BatchShape shape) {
        try (NDManager call = manager.newSubManager();
                NDArray input = call.create(batch,
                        new Shape(shape.count(), shape.channels(), shape.side(), shape.side()));
                NDArray output = run(method, input)) {
            return output.toFloatArray();
        }
    }

    private NDArray run(String method, NDArray input) {
        // The optimiser gains nothing here and makes first calls slow; PyTorch keeps this switch for each thread.
        JniUtils.setGraphExecutorOptimize(false);
        try (IValue argument = IValue.from((PtNDArray) input);
                IValue result = IValueUtils.runMethod(module, method, argument)) {
            NDList list = result.toNDList((PtNDManager) input.getManager());
            return list.singletonOrThrow();
        }
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }
}
