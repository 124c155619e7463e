package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A network's arrays by torchvision's names, and the memory of those with one dimension, on the processor. */
final class TrainingArrays {
    private final Map<String, NDArray> arrays;
    private final Map<String, MemorySegment> memory = new HashMap<>();

    /** @param arrays the caller's, to stay where they are */
    TrainingArrays(Map<String, NDArray> arrays) {
        this.arrays = arrays;
        arrays.forEach((name, array) -> {
            if (array.getShape().dimension() == 1)
                memory.put(name, MemorySegment.ofBuffer(array.toByteBuffer(true)));
        });
    }

    Map<String, NDArray> all() {
        return arrays;
    }

    NDArray get(String name) {
        return Objects.requireNonNull(arrays.get(name));
    }

    MemorySegment memory(String name) {
        return Objects.requireNonNull(memory.get(name));
    }

    /** A copy. */
    float[] numbers(String name) {
        return memory(name).toArray(ValueLayout.JAVA_FLOAT);
    }
}
