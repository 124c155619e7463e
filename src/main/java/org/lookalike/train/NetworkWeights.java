package org.lookalike.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lookalike.model.Tensor;
import org.lookalike.model.Weights;

/** Backbone and head, each under its own names. */
record NetworkWeights(Weights backbone, Weights head) {
    private static final String HEAD = "head.";

    /** In one, for a file. */
    Weights together() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(backbone.tensors());
        head.tensors().forEach((name, tensor) -> tensors.put(HEAD + name, tensor));
        return new Weights(tensors);
    }

    static NetworkWeights apart(Weights together) {
        Map<String, Tensor> backbone = new LinkedHashMap<>();
        Map<String, Tensor> head = new LinkedHashMap<>();
        together.tensors().forEach((name, tensor) -> {
            if (name.startsWith(HEAD))
                head.put(name.substring(HEAD.length()), tensor);
            else
                backbone.put(name, tensor);
        });
        return new NetworkWeights(new Weights(backbone), new Weights(head));
    }
}
