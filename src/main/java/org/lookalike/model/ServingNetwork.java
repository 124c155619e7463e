package org.lookalike.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
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
    private final boolean imported;

    private ServingNetwork(NDManager manager, PtSymbolBlock module, boolean imported) {
        this.manager = manager;
        this.module = module;
        this.imported = imported;
    }

    /**
     * A program of somebody else's, which may do whatever it likes.
     *
     * @throws ai.djl.engine.EngineException if PyTorch cannot load it
     */
    static ServingNetwork loadImported(Path file) {
        return load(file, true);
    }

    private static ServingNetwork load(Path file, boolean imported) {
        NDManager manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        try {
            PtSymbolBlock module = JniUtils.loadModule((PtNDManager) manager, file, false, new String[0], new String[0],
                    false);
            JniUtils.enableInferenceMode(module);
            return new ServingNetwork(manager, module, imported);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** @throws ai.djl.engine.EngineException if PyTorch cannot load or prepare the file on this processor */
    static ServingNetwork load(Path file, ServingVariant variant) {
        ServingNetwork network = load(file, false);
        try {
            if (variant.prepacked())
                network.prepare();
            return network;
        } catch (RuntimeException e) {
            network.close();
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
        return imported ? average(map(batch, shape)) : run("forward", batch, shape);
    }

    /** What an imported program makes of a batch: N×C×h×w or N×C. */
    Tensor map(FloatBuffer batch, BatchShape shape) {
        try (NDManager call = manager.newSubManager();
                NDArray input = call.create(batch,
                        new Shape(shape.count(), shape.channels(), shape.side(), shape.side()));
                NDArray output = run("forward", input);
                NDArray numbers = output.toType(DataType.FLOAT32, true)) {
            return new Tensor(output.getShape().getShape(), numbers.toFloatArray());
        }
    }

    /** Over space. */
    private static float[] average(Tensor output) {
        int rows = Math.toIntExact(output.shape()[0] * output.shape()[1]);
        int area = output.data().length / rows;
        float[] average = new float[rows];
        for (int i = 0; i < output.data().length; i++)
            average[i / area] += output.data()[i] / area;
        return average;
    }

    /** The feature map of a batch, N×C×h×w. */
    float[] featureMap(FloatBuffer batch, BatchShape shape) {
        return imported ? map(batch, shape).data() : run("features", batch, shape);
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
            if (list.isEmpty())
                throw new BadBundle("a network gives a tensor, or some of which the first counts; this one gave none");
            for (NDArray other : list.subList(1, list.size()))
                other.close();
            return list.getFirst();
        }
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }
}
