package org.lookalike.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A linear head: softmax(W · features + b) over its categories. Any number of threads. */
public final class Head {
    static final String WEIGHT = "classifier.weight";
    static final String BIAS = "classifier.bias";

    private final List<String> categories;
    /** By feature, then category: the inner loop then runs over neighbours, which the compiler turns into SIMD. */
    private final float[][] columns;
    private final float[] bias;

    /** @throws BadBundle if the weights do not fit the number of categories and features */
    Head(List<String> categories, int features, Weights weights) {
        weights.require(Map.of(WEIGHT, new long[]{categories.size(), features}, BIAS,
                new long[]{categories.size()}));
        this.categories = List.copyOf(categories);
        this.bias = weights.get(BIAS).data();
        float[] rows = weights.get(WEIGHT).data();
        columns = new float[features][categories.size()];
        for (int c = 0; c < categories.size(); c++)
            for (int f = 0; f < features; f++)
                columns[f][c] = rows[c * features + f];
    }

    public List<String> categories() {
        return categories;
    }

    /** The most probable category; the first of several. */
    public Prediction predict(Embedding embedding) {
        double[] probabilities = softmax(logits(embedding));
        int best = 0;
        for (int c = 1; c < probabilities.length; c++)
            if (probabilities[c] > probabilities[best])
                best = c;
        return new Prediction(categories.get(best), (float) probabilities[best]);
    }

    /** The {@code top} most probable categories, most probable first; fewer if there are fewer. */
    public List<Prediction> predict(Embedding embedding, int top) {
        double[] probabilities = softmax(logits(embedding));
        List<Prediction> predictions = new ArrayList<>();
        IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -probabilities[c]).thenComparing(c -> c))
                .limit(top)
                .forEach(c -> predictions.add(new Prediction(categories.get(c), (float) probabilities[c])));
        return predictions;
    }

    float[] logits(Embedding embedding) {
        if (embedding.size() != columns.length)
            throw new IllegalArgumentException(
                    "this head takes " + columns.length + " features, got " + embedding.size());
        float[] logits = bias.clone();
        for (int f = 0; f < columns.length; f++) {
            float feature = embedding.vector()[f] * embedding.length();
            float[] column = columns[f];
            for (int c = 0; c < logits.length; c++)
                logits[c] += feature * column[c];
        }
        return logits;
    }

    private static double[] softmax(float[] logits) {
        float max = Float.NEGATIVE_INFINITY;
        for (float logit : logits)
            max = Math.max(max, logit);
        double[] probabilities = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp(logits[i] - max);
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.length; i++)
            probabilities[i] /= sum;
        return probabilities;
    }
}
