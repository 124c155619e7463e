package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Tensors as PyTorch's arrays, and back. Convolutions' lie channels last, which processors are fastest with. */
final class TensorArrays {
    private TensorArrays() {}

    /**
     * A copy, because DJL's array of Java numbers lies in Java's memory, which a view of it does not keep alive.
     *
     * @param manager owns it
     */
    static NDArray of(Tensor tensor, NDManager manager) {
        long[] shape = tensor.shape();
        if (shape.length != 4)
            try (NDArray javas = manager.create(tensor.data(), new Shape(shape))) {
                return javas.duplicate();
            }
        try (NDArray javas = manager.create(tensor.channelsLast(), new Shape(shape[0], shape[2], shape[3], shape[1]));
                NDArray view = javas.transpose(0, 3, 1, 2)) {
            return view.duplicate();
        }
    }

    /** A copy. */
    static Tensor of(NDArray array) {
        try (NDArray rows = array.flatten()) {
            return new Tensor(array.getShape().getShape(), rows.toFloatArray());
        }
    }
}
