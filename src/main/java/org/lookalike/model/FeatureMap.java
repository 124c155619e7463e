package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;

/**
 * A feature map as PyTorch's convolutions and as {@link ChannelOps} see it.
 *
 * @param array N×h×w×C, contiguous
 * @param rows the same memory
 */
record FeatureMap(NDArray array, Rows rows) {

    /** @param array N×h×w×C, contiguous, on the processor */
    static FeatureMap of(NDArray array) {
        Shape shape = array.getShape();
        int channels = (int) shape.get(3);
        MemorySegment memory = MemorySegment.ofBuffer(array.toByteBuffer(true));
        return new FeatureMap(array, new Rows(memory, Math.toIntExact(shape.size() / channels), channels, channels));
    }

    /** One with whatever lies in the slab. */
    static FeatureMap in(Slab slab, NDManager manager, Shape shape) {
        MemorySegment memory = slab.floats(shape.size());
        NDArray array = manager.create(memory.asSlice(0, Float.BYTES * shape.size()).asByteBuffer(), shape,
                DataType.FLOAT32);
        int channels = (int) shape.get(3);
        return new FeatureMap(array, new Rows(memory, Math.toIntExact(shape.size() / channels), channels, channels));
    }

    /** Its shape with another number of channels. */
    Shape shape(int channels) {
        return array.getShape().slice(0, 3).add(channels);
    }

    int channels() {
        return rows.channels();
    }
}
