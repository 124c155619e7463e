package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parameters that are moved alike.
 *
 * @param parameters their names
 * @param rateFactor times the learning rate is theirs; 0 or above
 * @param weightDecay the share of a parameter that is added to its gradient (taken from the parameter, with AdamW); 0 or
 *     above
 */
public record ParameterGroup(Set<String> parameters, double rateFactor, double weightDecay) {

    public ParameterGroup {
        if (!(rateFactor >= 0 && Double.isFinite(rateFactor)))
            throw new IllegalArgumentException("a learning rate's factor is 0 or above, got " + rateFactor);
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay)))
            throw new IllegalArgumentException("weight decay is 0 or above, got " + weightDecay);
        parameters = Set.copyOf(parameters);
    }

    /**
     * The decaying ones, and those that do not decay: one-dimensional parameters, which are biases and the scales and
     * shifts of normalisation (He et al. 2019, "Bag of Tricks for Image Classification", section 3.1).
     *
     * @param decayBiases whether one-dimensional parameters decay too
     */
    public static List<ParameterGroup> of(Map<String, NDArray> parameters, double rateFactor, double weightDecay,
            boolean decayBiases) {
        Set<String> decaying = new LinkedHashSet<>();
        Set<String> lasting = new LinkedHashSet<>();
        parameters.forEach((name, parameter) -> (decayBiases || parameter.getShape().dimension() > 1
                ? decaying
                : lasting).add(name));
        List<ParameterGroup> groups = new ArrayList<>();
        if (!decaying.isEmpty())
            groups.add(new ParameterGroup(decaying, rateFactor, weightDecay));
        if (!lasting.isEmpty())
            groups.add(new ParameterGroup(lasting, rateFactor, 0));
        return groups;
    }
}
