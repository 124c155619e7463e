package org.lookalike.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a head comes from features to probabilities. */
public enum HeadKind {
    /** One layer, then softmax. */
    LINEAR("linear"),
    /** Fully connected hidden layers with ReLU, a last one, then softmax. */
    FC("fc"),
    /** Margins of linear support vector machines, one against the rest, calibrated to probabilities. */
    SVM("svm");

    private final String label;

    HeadKind(String label) {
        this.label = label;
    }

    /** As {@code model.json} and the command line say it. */
    public String label() {
        return label;
    }

    public static Optional<HeadKind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** All of them, for people. */
    static String labels() {
        return Arrays.stream(values()).map(HeadKind::label).collect(Collectors.joining(", "));
    }
}
