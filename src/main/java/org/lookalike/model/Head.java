package org.lookalike.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From an embedding, or from the feature map that it was averaged from, to probabilities over categories: hidden layers with
 * ReLU, if any, then one number a category, then softmax, or for support vector machines each category's calibration. Any
 * number of threads.
 */
public final class Head {
    /** The last layer; hidden ones are counted from 0. */
    static final String CLASSIFIER = "classifier";
    static final String WEIGHT = CLASSIFIER + ".weight";
    static final String BIAS = CLASSIFIER + ".bias";
    static final String HIDDEN = "hidden.";

    private final HeadKind kind;
    private final List<String> categories;
    private final Weights weights;
    private final List<Affine> hidden;
    private final Affine classifier;
    private final Normalisation normalisation;

    private Head(HeadKind kind, List<String> categories, Weights weights, List<Affine> hidden, Affine classifier,
            Normalisation normalisation) {
        this.kind = kind;
        this.categories = categories;
        this.weights = weights;
        this.hidden = hidden;
        this.classifier = classifier;
        this.normalisation = normalisation;
    }

    /**
     * @param features numbers that it takes: of an embedding, or of a feature map
     * @param weights {@code classifier.weight} (categories × inputs) and {@code .bias}; before it {@code hidden.0.weight}
     *        and so on for fully connected layers; {@code calibration.slope} and {@code .offset} for support vector machines
     * @throws BadBundle if the weights do not fit the kind, the number of categories or of features
     */
    public static Head of(HeadKind kind, List<String> categories, int features, Weights weights) {
        List<Affine> hidden = kind == HeadKind.FC ? hidden(weights, features) : List.of();
        Affine classifier = Affine.of(weights, CLASSIFIER, hidden.isEmpty() ? features : widthOf(weights, hidden),
                categories.size());
        Normalisation normalisation = kind == HeadKind.SVM
                ? PlattScaling.of(weights, categories.size())
                : Head::softmax;
        return new Head(kind, List.copyOf(categories), weights, hidden, classifier, normalisation);
    }

    private static List<Affine> hidden(Weights weights, int features) {
        List<Affine> layers = new ArrayList<>();
        int inputs = features;
        for (String name = HIDDEN + 0; weights.tensors().containsKey(name + ".bias"); name = HIDDEN + layers.size()) {
            int outputs = weights.get(name + ".bias").data().length;
            layers.add(Affine.of(weights, name, inputs, outputs));
            inputs = outputs;
        }
        return layers;
    }

    private static int widthOf(Weights weights, List<Affine> hidden) {
        return weights.get(HIDDEN + (hidden.size() - 1) + ".bias").data().length;
    }

    public HeadKind kind() {
        return kind;
    }

    public List<String> categories() {
        return categories;
    }

    /** Under the names that {@link #of} takes. */
    public Weights weights() {
        return weights;
    }

    /** Numbers that it takes. */
    public int features() {
        return hidden.isEmpty() ? classifier.inputs() : hidden.getFirst().inputs();
    }

    /** The numbers that a head of these weights takes. */
    static int featuresOf(Weights weights) {
        String first = HIDDEN + 0 + ".weight";
        String name = weights.tensors().containsKey(first) ? first : WEIGHT;
        long[] shape = weights.get(name).shape();
        if (shape.length != 2)
            throw new BadBundle("\"" + name + "\" is a matrix, got " + shape.length + " dimensions");
        return (int) shape[1];
    }

    /** Whether the embedding has what it takes; one from an index has no feature map. */
    public boolean takes(Embedding embedding) {
        return embedding.size() == features() || embedding.headFeatures().length == features();
    }

    /** One for each category, in their order, summing to 1. */
    public double[] probabilities(Embedding embedding) {
        return normalisation.probabilities(logits(embedding));
    }

    /** Likewise, of pooled features or a flattened feature map, as this head takes them. */
    public double[] probabilities(float[] features) {
        return normalisation.probabilities(logits(features));
    }

    /** The most probable category; the first of several. */
    public Prediction predict(Embedding embedding) {
        double[] probabilities = probabilities(embedding);
        int best = 0;
        for (int c = 1; c < probabilities.length; c++)
            if (probabilities[c] > probabilities[best])
                best = c;
        return new Prediction(categories.get(best), (float) probabilities[best]);
    }

    /** The {@code top} most probable categories, most probable first; fewer if there are fewer. */
    public List<Prediction> predict(Embedding embedding, int top) {
        double[] probabilities = probabilities(embedding);
        List<Prediction> predictions = new ArrayList<>();
        IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -probabilities[c]).thenComparing(c -> c))
                .limit(top)
                .forEach(c -> predictions.add(new Prediction(categories.get(c), (float) probabilities[c])));
        return predictions;
    }

    float[] logits(Embedding embedding) {
        return logits(embedding.size() == features() ? embedding.features() : embedding.headFeatures());
    }

    float[] logits(float[] features) {
        if (features.length != features())
            throw new IllegalArgumentException("this head takes " + features() + " features, got " + features.length);
        float[] x = features;
        for (Affine layer : hidden)
            x = layer.applyRelu(x);
        return classifier.apply(x);
    }

    /** From one number a category to probabilities. */
    interface Normalisation {
        double[] probabilities(float[] logits);
    }

    private static double[] softmax(float[] logits) {
        float max = Float.NEGATIVE_INFINITY;
        for (float logit : logits)
            max = Math.max(max, logit);
        double[] probabilities = new double[logits.length];
        for (int i = 0; i < logits.length; i++)
            probabilities[i] = Math.exp(logits[i] - max);
        return scaled(probabilities);
    }

    /** To a sum of 1. */
    static double[] scaled(double[] positive) {
        double sum = 0;
        for (double p : positive)
            sum += p;
        for (int i = 0; i < positive.length; i++)
            positive[i] /= sum;
        return positive;
    }
}
