package org.lookalike.model;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A training pass in one program against the same, layer by layer; by the batch {@link SharedPassTest} compares it. */
class TrainingProgramTest {
    private static final int PICTURES = 4;

    @ParameterizedTest
    @CsvSource({"simple-conv, 28", "lenet5 activation=sigmoid pooling=average, 28", "alexnet local-response=true, 99",
            "vgg16, 32", "resnet18, 33", "resnet-v2-20, 32", "'whitened-conv widths=8,12,16', 32",
            "'densenet growth-rate=4 initial-features=6 blocks=2,2', 32"})
    void findsTheSame(String label, int side) {
        Network network = Architecture.labelled(label).network();
        Map<String, float[]> layers = pass(network, side,
                arrays -> x -> network.describe(new EvaluationLayers(arrays), x));
        Map<String, float[]> program = inProgram(network, Precision.FP32, side);
        assertEquals(layers.keySet(), program.keySet());
        layers.forEach((name, expected) -> {
            double error = ServingFormTest.relativeError(expected, Objects.requireNonNull(program.get(name)));
            assertTrue(error < 2e-3, name + " " + error);
        });
        Map<String, float[]> halves = inProgram(network, Precision.BF16, side);
        double error = ServingFormTest.relativeError(Objects.requireNonNull(layers.get("map")),
                Objects.requireNonNull(halves.get("map")));
        assertTrue(error > 1e-5 && error < 5e-2, "in 16 bits " + error);
    }

    /** Of a DenseNet, the gradients of 32 bits are computed by hand, and those of 16 by PyTorch. */
    @ParameterizedTest
    @CsvSource({"resnet-v2-11", "whitened-conv", "'densenet growth-rate=16 initial-features=32 blocks=2,2'"})
    void computesInWhatItIsTold(String label) {
        float[] full = pooled(Architecture.labelled(label), Precision.FP32);
        double error = ServingFormTest.relativeError(full, pooled(Architecture.labelled(label), Precision.BF16));
        assertTrue(error > 1e-5 && error < 5e-2, label + " " + error);
    }

    /** By the batch. */
    private static float[] pooled(Architecture architecture, Precision precision) {
        try (NDManager manager = TrainingNetwork.manager();
                var network = TrainingNetwork.of(architecture, FilledWeights.of(architecture.network().shapes()),
                        manager)) {
            network.learnAll(precision, false);
            var shape = new Shape(PICTURES, 32, 32, 3);
            try (var _ = Engine.getEngine("PyTorch").newGradientCollector()) {
                return network.pooled(manager.create(FilledWeights.input((int) shape.size()), shape), true)
                        .toFloatArray();
            }
        }
    }

    /** As the draws have it, and only while something learns. */
    @Test
    void aShareOfItRests() {
        var resting = Architecture.labelled("densenet growth-rate=4 initial-features=6 blocks=2,2 drop-rate=0.5");
        try (NDManager manager = TrainingNetwork.manager();
                var network = TrainingNetwork.of(resting, FilledWeights.of(resting.network().shapes()), manager)) {
            network.learnAll(Precision.FP32, false);
            var shape = new Shape(PICTURES, 32, 32, 3);
            float[] pixels = FilledWeights.input((int) shape.size());
            List<float[]> seen = new ArrayList<>();
            for (int seed : new int[]{1, 1, 2}) {
                network.restBy(new Random(seed));
                seen.add(network.pooled(manager.create(pixels, shape), true).toFloatArray());
            }
            assertArrayEquals(seen.get(0), seen.get(1));
            assertTrue(ServingFormTest.relativeError(seen.get(0), seen.get(2)) > 0.01);
        }
    }

    private static Map<String, float[]> inProgram(Network network, Precision precision,
            int side) {
        return pass(network, side, arrays -> {
            var program = TrainingProgram.of(network, arrays, Set.of(), precision, side);
            return program::map;
        });
    }

    private interface Way {
        UnaryOperator<NDArray> through(Map<String, NDArray> arrays);
    }

    /** The map and every gradient. */
    private static Map<String, float[]> pass(Network network, int side, Way way) {
        Map<String, float[]> found = new TreeMap<>();
        try (NDManager manager = TrainingNetwork.manager()) {
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            FilledWeights.of(network.shapes())
                    .tensors()
                    .forEach((name, tensor) -> arrays.put(name, TensorArrays.of(tensor, manager)));
            arrays.forEach((name, array) -> array.setRequiresGradient(!name.contains("running")));
            NDArray pictures = manager.create(
                    FilledWeights.input(PICTURES * network.channels() * side * side),
                    new Shape(PICTURES, side, side, network.channels()));
            try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray map = way.through(arrays).apply(pictures.transpose(0, 3, 1, 2));
                collector.backward(map.mul(map).mean());
                found.put("map", map.toFloatArray());
            }
            arrays.forEach((name, array) -> {
                if (array.hasGradient())
                    found.put(name, array.getGradient().toFloatArray());
            });
        }
        return found;
    }
}
