package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an optimiser remembers of one parameter. Its arrays live as long as the manager it was made with. */
final class Moments {
    /** PyTorch keeps this count in a float as well; it is exact up to 16 million steps. */
    private static final String STEPS = ".steps";

    private final List<String> names;
    private final List<NDArray> arrays;
    private long steps;

    Moments(List<String> names, NDArray parameter, NDManager manager) {
        this.names = names;
        // Times 0 keeps the parameter's strides, unlike zerosLike(); arithmetic between different strides is slow.
        this.arrays = Stream.generate(() -> lasting(parameter.mul(0), manager)).limit(names.size()).toList();
    }

    private static NDArray lasting(NDArray array, NDManager manager) {
        array.attach(manager);
        NDScope.unregister(array); // the caller's scope, if any, ends before this does
        return array;
    }

    List<NDArray> arrays() {
        return arrays;
    }

    long countStep() {
        return ++steps;
    }

    /** Numbers in row-major order, under names that begin with the parameter's. */
    void save(String parameter, Map<String, float[]> state) {
        state.put(parameter + STEPS, new float[]{(float) steps});
        for (int i = 0; i < names.size(); i++)
            try (NDArray flat = arrays.get(i).flatten()) {
                state.put(parameter + "." + names.get(i), flat.toFloatArray());
            }
    }

    /**
     * Takes its part out of a state, once, before the first step.
     *
     * @throws IllegalArgumentException if something is missing or of another size
     */
    void restore(String parameter, Map<String, float[]> state) {
        steps = (long) take(state, parameter + STEPS, 1)[0];
        for (int i = 0; i < names.size(); i++) {
            NDArray array = arrays.get(i);
            float[] numbers = take(state, parameter + "." + names.get(i), array.size());
            try (NDArray saved = array.getManager().create(numbers, array.getShape())) {
                array.addi(saved); // zeros until now; set() would not heed the strides
            }
        }
    }

    void close() {
        arrays.forEach(NDArray::close);
    }

    static boolean savedIn(Map<String, float[]> state, String parameter) {
        return state.containsKey(parameter + STEPS);
    }

    private static float[] take(Map<String, float[]> state, String name, long size) {
        float[] numbers = state.remove(name);
        if (numbers == null || numbers.length != size)
            throw new IllegalArgumentException("the optimiser's state has " + size + " numbers as \"" + name
                    + "\", got " + (numbers == null ? "none" : numbers.length));
        return numbers;
    }
}
