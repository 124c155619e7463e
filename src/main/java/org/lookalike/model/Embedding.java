package org.lookalike.model;

import org.jspecify.annotations.Nullable;

/**
 * A picture's place in a model's space: its feature map after ReLU, averaged over space, scaled to unit length.
 * Similarity is the dot product.
 *
 * @param vector of unit length; owned by this record, nobody writes to it
 * @param length the Euclidean length before scaling, at least 0: {@code vector * length} is what a head was trained on
 * @param map the feature map C×h×w that it was averaged from, for heads that take it flattened; null where none does, and
 *        from an index, which keeps none. Shared likewise
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every vector would cost memory for nothing
public record Embedding(float[] vector, float length, float @Nullable [] map) {

    public Embedding {
        if (vector.length == 0)
            throw new IllegalArgumentException("an embedding has at least one number, got none");
        if (!(length >= 0) || Float.isInfinite(length))
            throw new IllegalArgumentException("an embedding's length is finite and at least 0, got " + length);
    }

    public Embedding(float[] vector, float length) {
        this(vector, length, null);
    }

    /** Averages a feature map over space, and keeps it. */
    static Embedding ofMap(float[] map, int channels) {
        int area = map.length / channels;
        float[] pooled = new float[channels];
        for (int i = 0; i < channels * area; i++)
            pooled[i / area] += map[i] / area;
        Embedding embedding = of(pooled);
        return new Embedding(embedding.vector(), embedding.length(), map);
    }

    /**
     * Scales pooled features to unit length. Features that are all zero (a dead network) become a constant unit vector,
     * so that every embedding can be compared.
     *
     * @throws IllegalArgumentException if a feature is not finite
     */
    public static Embedding of(float[] features) {
        double squares = 0;
        for (float f : features)
            squares += (double) f * f;
        if (!Double.isFinite(squares))
            throw new IllegalArgumentException("features must be finite; the network gave NaN or infinity");
        double length = Math.sqrt(squares);
        float[] unit = new float[features.length];
        for (int i = 0; i < unit.length; i++)
            unit[i] = (float) (length > 0 ? features[i] / length : 1 / Math.sqrt(unit.length));
        return new Embedding(unit, (float) length);
    }

    public int size() {
        return vector.length;
    }

    /** In [-1, 1]. */
    public float cosine(Embedding other) {
        double dot = 0;
        for (int i = 0; i < vector.length; i++)
            dot += (double) vector[i] * other.vector[i];
        return (float) Math.clamp(dot, -1, 1);
    }

    /** What a head learns from: the feature map if there is one, else the pooled features; nobody writes to it. */
    public float[] headFeatures() {
        return map != null ? map : features();
    }

    /** The pooled features before scaling, a new array. */
    public float[] features() {
        float[] features = vector.clone();
        for (int i = 0; i < features.length; i++)
            features[i] *= length;
        return features;
    }
}
