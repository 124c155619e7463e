package org.lookalike.train.optimise;

import java.util.Arrays;
import java.util.List;

/**
 * How much an example counts in the loss, by category.
 *
 * @param values by category, 0 or above; empty when all count alike
 */
public record CategoryWeights(List<Double> values) {
    public static final CategoryWeights EQUAL = new CategoryWeights(List.of());

    public CategoryWeights {
        if (values.stream().anyMatch(v -> !(v >= 0 && Double.isFinite(v))))
            throw new IllegalArgumentException("a category's weight is 0 or above, got " + values);
        values = List.copyOf(values);
    }

    /**
     * Each category counts the same in all: N / (K n) for a category of n among N examples of K categories, which makes
     * the examples' mean weight 1. Categories without examples have none.
     *
     * @param counts examples of each category
     */
    public static CategoryWeights balanced(int[] counts) {
        double examples = Arrays.stream(counts).asLongStream().sum();
        long categories = Arrays.stream(counts).filter(n -> n > 0).count();
        return new CategoryWeights(
                Arrays.stream(counts).mapToObj(n -> n == 0 ? 0 : examples / (categories * (double) n)).toList());
    }

    float[] toFloats() {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++)
            floats[i] = values.get(i).floatValue();
        return floats;
    }
}
