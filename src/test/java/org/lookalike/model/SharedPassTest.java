package org.lookalike.model;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The way back by hand against PyTorch's recording of {@link TrainingProgram}. */
class SharedPassTest {
    private static final DenseNet SMALL = DenseNet.of(16, 32, 2, 4, 2);
    private static final Weights WEIGHTS = FilledWeights.of(SMALL.shapes());

    /** The second step has the statistics and the memory of the first. */
    @ParameterizedTest
    @CsvSource({"'', 3, 32", "'', 1, 32", "features.denseblock2., 3, 48", "features.denseblock3., 7, 32"})
    void findsThePooledFeaturesAndGradientsThatPyTorchFinds(String from, int pictures, int side) {
        TrainingThreads.useOne();
        try (NDManager manager = TrainingNetwork.manager()) {
            Map<String, NDArray> theirs = arrays(manager);
            Map<String, NDArray> ours = arrays(manager);
            Set<String> learning = learning(from);
            try (var shared = new SharedPass(SMALL, ours, learning, 1)) {
                for (int step = 0; step < 2; step++)
                    compare(theirs, ours, learning, shared, pictures(step, pictures, side, manager));
            }
        }
    }

    private static void compare(Map<String, NDArray> theirs, Map<String, NDArray> ours, Set<String> learning,
            SharedPass shared, NDArray x) {
        NDManager manager = x.getManager();
        NDArray target = direction(x.getShape().get(0), manager);
        Map<String, NDArray> parameters = new LinkedHashMap<>(theirs);
        parameters.keySet()
                .removeIf(name -> name.contains("running")
                        || !learning.contains(name.substring(0, name.lastIndexOf('.'))));
        parameters.values().forEach(parameter -> parameter.setRequiresGradient(true));
        float[] expected;
        try (var program = TrainingProgram.of(SMALL, theirs, learning, Precision.FP32, (int) x.getShape().get(1))) {
            expected = step(target,
                    () -> program.map(x.transpose(0, 3, 1, 2)).getNDArrayInternal().globalAvgPool());
        }
        assertArrayEquals(expected, step(target, () -> shared.pooled(x)), 2e-4f);
        Map<String, NDArray> gradients = shared.gradients(manager);
        assertEquals(parameters.keySet(), gradients.keySet());
        parameters.forEach((name, parameter) -> assertClose(name, parameter.getGradient(), gradients));
        theirs.forEach((name, array) -> assertClose(name, array, ours));
        parameters.values().forEach(parameter -> JniUtils.zeroGrad((PtNDArray) parameter));
    }

    private static float[] step(NDArray target, Supplier<NDArray> forward) {
        try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray pooled = forward.get();
            collector.backward(pooled.mul(target).sum());
            return pooled.toFloatArray();
        }
    }

    /**
     * By the length of the whole: single numbers may be small differences of large ones. Most are within 2e-5, but where
     * rounding turns a ReLU on or off, the gradient of that pixel is another; few pictures make that rare. A term of the way
     * back that is off by a hundredth is not within this.
     */
    private static void assertClose(String name, NDArray expected, Map<String, NDArray> actual) {
        float[] a = expected.toFloatArray();
        float[] b = Objects.requireNonNull(actual.get(name)).toFloatArray();
        double length = 0;
        double apart = 0;
        for (int i = 0; i < a.length; i++) {
            length += a[i] * a[i];
            apart += (a[i] - b[i]) * (a[i] - b[i]);
        }
        assertEquals(0, Math.sqrt(apart), 1e-2 * Math.sqrt(length) + 1e-4, name);
    }

    private static Set<String> learning(String from) {
        Set<String> layers = new LinkedHashSet<>();
        boolean learns = from.isEmpty();
        for (String name : SMALL.shapes().keySet()) {
            learns |= !from.isEmpty() && name.startsWith(from);
            if (learns)
                layers.add(name.substring(0, name.lastIndexOf('.')));
        }
        return layers;
    }

    private static Map<String, NDArray> arrays(NDManager manager) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        WEIGHTS.tensors()
                .forEach((name, tensor) -> arrays.put(name,
                        manager.create(tensor.data(), new Shape(tensor.shape())).duplicate()));
        return arrays;
    }

    private static NDArray pictures(int seed, int count, int side, NDManager manager) {
        float[] pixels = new float[count * side * side * 3];
        var random = new Random(seed);
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = (float) random.nextGaussian();
        return manager.create(pixels, new Shape(count, side, side, 3));
    }

    private static NDArray direction(long count, NDManager manager) {
        float[] numbers = new float[(int) count * SMALL.features()];
        var random = new Random(9);
        for (int i = 0; i < numbers.length; i++)
            numbers[i] = (float) random.nextGaussian();
        return manager.create(numbers, new Shape(count, SMALL.features()));
    }
}
