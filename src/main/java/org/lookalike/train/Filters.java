package org.lookalike.train;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.lookalike.model.Tensor;
import org.lookalike.model.Weights;
import org.lookalike.train.report.FirstFilters;

/** A backbone's first convolution, for people to look at. */
final class Filters {
    private Filters() {}

    /** Empty if it did not move. */
    static Optional<FirstFilters> of(Weights before, Weights after) {
        String first = before.tensors().keySet().iterator().next(); // every network begins with a convolution
        Tensor begin = Objects.requireNonNull(before.tensors().get(first));
        Tensor end = Objects.requireNonNull(after.tensors().get(first));
        return Arrays.equals(begin.data(), end.data())
                ? Optional.empty()
                : Optional.of(new FirstFilters(nested(begin), nested(end)));
    }

    private static float[][][][] nested(Tensor tensor) {
        int rows = (int) tensor.shape()[2];
        int columns = (int) tensor.shape()[3];
        float[][][][] filters = new float[(int) tensor.shape()[0]][(int) tensor.shape()[1]][rows][];
        int at = 0;
        for (float[][][] filter : filters)
            for (float[][] channel : filter)
                for (int row = 0; row < rows; row++, at += columns)
                    channel[row] = Arrays.copyOfRange(tensor.data(), at, at + columns);
        return filters;
    }
}
