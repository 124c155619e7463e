package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lookalike.model.TrainingNetwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OptimiserTest {
    /** The gradients of three steps of w = (1, -2). */
    private static final List<float[]> GRADIENTS = List.of(new float[]{0.5f, -1}, new float[]{-0.25f, 2},
            new float[]{0.1f, 0});

    private final NDManager manager = TrainingNetwork.manager();
    private final NDArray w = manager.create(new float[]{1, -2});

    @AfterEach
    void close() {
        manager.close();
    }

    /**
     * By hand, in decimals. Momentum 0.9 without decay: b = 0.5, w = 1 - 0.1·0.5 = 0.95; b = 0.45 - 0.25 = 0.2, w = 0.93;
     * b = 0.18 + 0.1 = 0.28, w = 0.902. Adam's first step is the whole learning rate; AdamW's decay takes 0.1·0.1 of w first.
     */
    @ParameterizedTest
    @CsvSource({"SGD, 0, 0.96500000, -2.10000000", "SGD, 0.1, 0.93604400, -2.04058800",
            "MOMENTUM, 0, 0.90200000, -2.10900000", "MOMENTUM, 0.1, 0.84802400, -1.99954800",
            "NESTEROV, 0, 0.87680000, -2.19810000", "NESTEROV, 0.1, 0.80190615, -2.04289729",
            "ADAGRAD, 0, 0.92711234, -1.98944272", "ADAGRAD, 0.1, 0.89614560, -1.97425143",
            "RMSPROP, 0, 0.27137418, -1.89532302", "RMSPROP, 0.1, 0.17582035, -1.76426950",
            "ADAM, 0, 0.84184194, -1.96491026", "ADAM, 0.1, 0.80240379, -1.93863698",
            "ADAMW, 0, 0.84184194, -1.96491026", "ADAMW, 0.1, 0.81439728, -1.90713216"})
    void takesThreeSteps(OptimiserKind kind, double weightDecay, float first, float second) {
        try (var optimiser = optimiser(kind, weightDecay)) {
            for (float[] gradient : GRADIENTS)
                optimiser.step(Map.of("w", w), Map.of("w", manager.create(gradient)), 0.1);
        }
        assertArrayEquals(new float[]{first, second}, w.toFloatArray(), 1e-6f);
    }

    @ParameterizedTest
    @EnumSource
    void goesOnFromASavedState(OptimiserKind kind) {
        NDArray copy = w.duplicate();
        try (var whole = optimiser(kind, 0.1); var before = optimiser(kind, 0.1); var after = optimiser(kind, 0.1)) {
            for (float[] gradient : GRADIENTS)
                step(whole, w, gradient);
            step(before, copy, GRADIENTS.getFirst());
            after.restore(before.state(), Map.of("w", copy, "frozen", manager.ones(new Shape(2))));
            step(after, copy, GRADIENTS.get(1));
            step(after, copy, GRADIENTS.get(2));
            assertArrayEquals(whole.state().get("w.steps"), after.state().get("w.steps"));
        }
        assertArrayEquals(w.toFloatArray(), copy.toFloatArray());
    }

    @ParameterizedTest
    @EnumSource
    void doesNotMindStrides(OptimiserKind kind) {
        float[] numbers = {1, 2, 3, 4, 5, 6};
        float[] slopes = {1, -1, 2, -2, 3, -3};
        NDArray rows = manager.create(numbers, new Shape(2, 3));
        NDArray columns = manager.create(new float[]{1, 4, 2, 5, 3, 6}, new Shape(3, 2)).transpose();
        NDArray gradient = manager.create(slopes, new Shape(2, 3));
        try (var optimiser = optimiser(kind, 0.1); var other = optimiser(kind, 0.1)) {
            for (int i = 0; i < 2; i++) {
                optimiser.step(Map.of("w", rows), Map.of("w", gradient), 0.1);
                other.step(Map.of("w", columns), Map.of("w", gradient), 0.1);
                other.restore(other.state(), Map.of("w", columns));
            }
            optimiser.state().forEach((name, values) -> assertArrayEquals(values, other.state().get(name), name));
        }
        assertArrayEquals(rows.toFloatArray(), columns.flatten().toFloatArray());
    }

    @Test
    void movesEachGroupAtItsOwnRate() {
        NDArray b = manager.create(new float[]{1, -2});
        var slow = new ParameterGroup(Set.of("w"), 0.1, 0);
        var fast = new ParameterGroup(Set.of("b"), 1, 0);
        try (var optimiser = new Optimiser(OptimiserKind.SGD, Hyperparameters.DEFAULT, List.of(slow, fast), manager)) {
            NDArray gradient = manager.create(new float[]{1, 1});
            optimiser.step(Map.of("w", w, "b", b), Map.of("w", gradient, "b", gradient), 0.5);
        }
        assertArrayEquals(new float[]{0.95f, -2.05f}, w.toFloatArray(), 1e-6f);
        assertArrayEquals(new float[]{0.5f, -2.5f}, b.toFloatArray(), 1e-6f);
    }

    @Test
    void decaysNoBiasesUnlessAsked() {
        Map<String, NDArray> parameters = Map.of("conv.weight", manager.ones(new Shape(2, 3, 1, 1)), "norm.weight",
                manager.ones(new Shape(2)));
        assertEquals(List.of(new ParameterGroup(Set.of("conv.weight"), 0.1, 0.01),
                new ParameterGroup(Set.of("norm.weight"), 0.1, 0)), ParameterGroup.of(parameters, 0.1, 0.01, false));
        assertEquals(List.of(new ParameterGroup(parameters.keySet(), 0.1, 0.01)),
                ParameterGroup.of(parameters, 0.1, 0.01, true));
    }

    @Test
    void leavesParametersWithoutGradientsWhereTheyAre() {
        try (var optimiser = optimiser(OptimiserKind.ADAMW, 0.1)) {
            optimiser.step(Map.of("w", w, "frozen", manager.ones(new Shape(2))), Map.of(), 0.1);
            assertEquals(Map.of(), optimiser.state());
        }
        assertArrayEquals(new float[]{1, -2}, w.toFloatArray());
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingBehind(OptimiserKind kind) {
        try (var optimiser = optimiser(kind, 0.1)) {
            NDArray gradient = manager.create(new float[]{1, 1});
            optimiser.step(Map.of("w", w), Map.of("w", gradient), 0.1);
            int arrays = manager.getManagedArrays().size();
            for (int i = 0; i < 20; i++)
                optimiser.step(Map.of("w", w), Map.of("w", gradient), 0.1);
            assertEquals(arrays, manager.getManagedArrays().size());
        }
    }

    /** There PyTorch records, and lets nobody change a parameter that is recorded. */
    @Test
    void movesRecordedParametersOnAnyThread() {
        w.setRequiresGradient(true);
        NDArray gradient = manager.create(new float[]{1, 1});
        try (var optimiser = optimiser(OptimiserKind.ADAM, 0.1)) {
            CompletableFuture.runAsync(() -> optimiser.step(Map.of("w", w), Map.of("w", gradient), 0.5)).join();
        }
        assertArrayEquals(new float[]{0.5f, -2.5f}, w.toFloatArray(), 1e-6f);
    }

    @Test
    void refusesWhatDoesNotFit() {
        try (var optimiser = optimiser(OptimiserKind.ADAM, 0)) {
            assertEquals("\"w\" has shape (2), its gradient (3)",
                    refusal(() -> optimiser.step(Map.of("w", w), Map.of("w", manager.ones(new Shape(3))), 0.1)));
            assertEquals("a gradient belongs to a parameter in a group, got \"v\"",
                    refusal(() -> optimiser.step(Map.of("v", w), Map.of("v", w), 0.1)));
            assertEquals("a learning rate is 0 or above, got NaN",
                    refusal(() -> optimiser.step(Map.of("w", w), Map.of("w", w), Double.NaN)));
            var group = new ParameterGroup(Set.of("w"), 1, 0);
            assertEquals("a parameter is in one group, got \"w\" in two", refusal(() -> new Optimiser(
                    OptimiserKind.SGD, Hyperparameters.DEFAULT, List.of(group, group), manager)));
        }
    }

    @Test
    void refusesTheStateOfAnother() {
        try (var adam = optimiser(OptimiserKind.ADAM, 0); var momentum = optimiser(OptimiserKind.MOMENTUM, 0)) {
            step(adam, w, GRADIENTS.getFirst());
            assertEquals("the optimiser's state has 2 numbers as \"w.velocity\", got none",
                    refusal(() -> momentum.restore(adam.state(), Map.of("w", w))));
            var more = new HashMap<>(adam.state());
            more.put("w.velocity", new float[2]);
            assertEquals("the saved state is another optimiser's: it has \"w.mean\"",
                    refusal(() -> momentum.restore(more, Map.of("w", w))));
        }
    }

    private Optimiser optimiser(OptimiserKind kind, double weightDecay) {
        return new Optimiser(kind, Hyperparameters.DEFAULT, List.of(new ParameterGroup(Set.of("w"), 1, weightDecay)),
                manager);
    }

    private void step(Optimiser optimiser, NDArray parameter, float[] gradient) {
        optimiser.step(Map.of("w", parameter), Map.of("w", manager.create(gradient)), 0.1);
    }

    private static String refusal(Runnable action) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
