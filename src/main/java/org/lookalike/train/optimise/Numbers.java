package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers as arrays, for one step over all parameters. DJL makes such an array for each operation with a number, which
 * takes longer than the operation itself when the parameter is small, and most parameters are.
 */
final class Numbers implements AutoCloseable {
    private final NDManager manager;
    private final Map<Double, NDArray> arrays = new HashMap<>();

    Numbers(NDManager parent) {
        this.manager = parent.newSubManager();
    }

    NDArray of(double number) {
        return arrays.computeIfAbsent(number, this::array);
    }

    private NDArray array(double number) {
        NDArray array = manager.create(number);
        NDScope.unregister(array); // the scope is one parameter's
        return array;
    }

    @Override
    public void close() {
        manager.close();
    }
}
