package org.lookalike.model;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What PyTorch records against differences of the loss itself, in double precision: five points in a step of 1e-4, so that
 * the error is of its fourth power (Abramowitz and Stegun, 25.3.6). Where ReLU or max-pooling decide otherwise at one of the
 * points, the loss has a kink and no difference says anything.
 */
class GradientTest {
    private static final double STEP = 1e-4;
    private static final int PICTURES = 2;
    private static final int CATEGORIES = 10;
    /** Of the largest gradient: rounding alone is more than a millionth of smaller ones. */
    private static final double LEAST = 1e-4;

    private static final class Trial implements AutoCloseable {
        private final NDManager manager = TrainingNetwork.manager();
        private final Network network;
        private final Map<String, NDArray> arrays = new LinkedHashMap<>();
        private final Map<String, double[]> numbers = new LinkedHashMap<>();
        private final NDArray pictures;
        private final NDArray right;

        Trial(SimpleConv network) {
            this.network = network;
            var random = new Random(7);
            Map<String, long[]> shapes = new LinkedHashMap<>(network.shapes());
            shapes.put("fc2.weight", new long[]{CATEGORIES, network.features()});
            shapes.put("fc2.bias", new long[]{CATEGORIES});
            shapes.forEach((name, shape) -> {
                double[] drawn = new double[(int) Tensor.count(shape)];
                double deviation = shape.length > 1 ? Math.sqrt(2.0 * shape[0] / drawn.length) : 0.1;
                Arrays.setAll(drawn, i -> random.nextGaussian() * deviation);
                numbers.put(name, drawn);
                NDArray array = manager.create(drawn, new Shape(shape));
                array.setRequiresGradient(true);
                arrays.put(name, array);
            });
            var seen = new Shape(PICTURES, 1, network.side(), network.side());
            pictures = manager.create(random.doubles(seen.size()).toArray(), seen);
            right = manager.create(new int[]{3, 8}).oneHot(CATEGORIES, DataType.FLOAT64);
        }

        private NDArray loss(UnaryOperator<NDArray> layers, NDManager scratch) {
            NDArray input = pictures.duplicate();
            input.attach(scratch);
            NDArray features = layers.apply(input).reshape(PICTURES, network.features());
            NDArray logits = Linear.linear(features, arrays.get("fc2.weight"), arrays.get("fc2.bias")).head();
            return logits.logSoftmax(1).mul(right).sum().neg().div(PICTURES);
        }

        /** The network's. */
        private Map<String, NDArray> parameters() {
            Map<String, NDArray> parameters = new LinkedHashMap<>(arrays);
            parameters.keySet().retainAll(network.shapes().keySet());
            return parameters;
        }

        /** By parameter, of every number. */
        Map<String, double[]> recorded() {
            Map<String, double[]> gradients = new LinkedHashMap<>();
            try (NDManager scratch = manager.newSubManager();
                    TrainingProgram program = TrainingProgram.of(network, parameters(), Set.of(), Precision.FP32,
                            (int) pictures.getShape().get(2));
                    var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                collector.backward(loss(program::map, scratch));
                arrays.forEach((name, array) -> gradients.put(name, array.getGradient().toDoubleArray()));
            }
            return gradients;
        }

        /** NaN at a kink. */
        double difference(String name, int place) {
            double[] losses = new double[4];
            List<List<Boolean>> decisions = new ArrayList<>();
            double[] array = Objects.requireNonNull(numbers.get(name));
            NDArray changed = Objects.requireNonNull(arrays.get(name));
            double before = array[place];
            double[] steps = {-2 * STEP, -STEP, STEP, 2 * STEP};
            for (int i = 0; i < steps.length; i++) {
                array[place] = before + steps[i];
                changed.set(array);
                List<Boolean> decided = new ArrayList<>();
                try (NDManager scratch = manager.newSubManager()) {
                    var layers = new Decisions(new EvaluationLayers(arrays), decided);
                    losses[i] = loss(x -> network.describe(layers, x), scratch).getDouble();
                }
                decisions.add(decided);
            }
            array[place] = before;
            changed.set(array);
            return Set.copyOf(decisions).size() > 1
                    ? Double.NaN
                    : (losses[0] - 8 * losses[1] + 8 * losses[2] - losses[3]) / (12 * STEP);
        }

        @Override
        public void close() {
            manager.close();
        }
    }

    /** Answers how many had no kink. */
    private static int compare(Trial trial, List<Map.Entry<String, Integer>> places) {
        Map<String, double[]> recorded = trial.recorded();
        double largest = recorded.values().stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
        int compared = 0;
        for (var place : places) {
            double gradient = Objects.requireNonNull(recorded.get(place.getKey()))[place.getValue()];
            double difference = trial.difference(place.getKey(), place.getValue());
            if (Double.isNaN(difference))
                continue;
            compared++;
            double scale = Math.max(Math.max(Math.abs(gradient), Math.abs(difference)), LEAST * largest);
            assertTrue(Math.abs(gradient - difference) / scale < 1e-6, place + ": " + gradient + " " + difference);
        }
        return compared;
    }

    private static List<Map.Entry<String, Integer>> places(Trial trial) {
        List<Map.Entry<String, Integer>> places = new ArrayList<>();
        trial.numbers.forEach((name, numbers) -> {
            for (int i = 0; i < numbers.length; i++)
                places.add(Map.entry(name, i));
        });
        return places;
    }

    @Test
    void everyParameterOfASmallInstance() {
        try (var trial = new Trial(new SimpleConv(1, 10, 3, 20))) {
            List<Map.Entry<String, Integer>> places = places(trial);
            assertEquals(3 * 25 + 3 + 27 * 20 + 20 + 210, places.size());
            assertTrue(compare(trial, places) > 0.95 * places.size());
        }
    }

    @Test
    void twoHundredOfTheWholeNetwork() {
        try (var trial = new Trial(new SimpleConv(1, 28, 30, 100))) {
            List<Map.Entry<String, Integer>> places = places(trial);
            var random = new Random(1);
            List<Map.Entry<String, Integer>> drawn = random.ints(200, 0, places.size()).mapToObj(places::get).toList();
            assertTrue(compare(trial, drawn) > 150);
        }
    }
}
