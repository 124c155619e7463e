package org.lookalike.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lookalike.model.TrainingNetwork;

/**
 * A backbone and the head on it, learning together.
 *
 * @param flattened whether the head takes the whole feature map
 */
record HeadedNetwork(TrainingNetwork backbone, LearningHead head, boolean flattened) implements GradientStep.Network {

    Map<String, NDArray> parameters() {
        Map<String, NDArray> parameters = new HashMap<>(backbone.parameters());
        parameters.putAll(head.parameters());
        return parameters;
    }

    @Override
    public NDArray logits(NDArray pictures, RandomGenerator resting) {
        backbone.restBy(resting);
        return head.logits(flattened ? backbone.flattened(pictures, true) : backbone.pooled(pictures, true), resting);
    }

    @Override
    public Map<String, NDArray> gradients(NDManager manager) {
        Map<String, NDArray> gradients = new HashMap<>(backbone.gradients(manager));
        gradients.putAll(head.gradients(manager));
        return gradients;
    }
}
