package org.lookalike.train.config;

import java.util.List;
import org.lookalike.model.Architecture;
import org.lookalike.model.BadBundle;

/**
 * What is trained.
 *
 * @param from the backbone's first stage that moves, such as {@code denseblock4}; for {@link Strategy#TOP}
 * @param architecture as {@link Architecture#labelled} takes it, or {@value #OF_MODEL}
 * @param initialDeviation of weights drawn from a normal distribution; 0 is He's, by a layer's inputs
 * @param initialBiases of the layers that have some, where they begin; none are 0
 */
public record NetworkConfig(Strategy strategy, String from, String architecture, InitialWeights initialWeights,
        double initialDeviation, List<Double> initialBiases) {
    /** The one of the model that is given. */
    public static final String OF_MODEL = "model";
    public static final NetworkConfig DEFAULT = new NetworkConfig(Strategy.HEAD, "denseblock4", OF_MODEL,
            InitialWeights.MODEL, 0, List.of());

    public NetworkConfig {
        new Rules().that(from.matches("[a-z][a-z0-9_.]*"), "from is a stage's name such as denseblock4", from)
                .that(architecture.equals(OF_MODEL) || initialWeights != InitialWeights.MODEL,
                        "architecture is model unless initial-weights is random or whitened", architecture)
                .that(isKnown(architecture), "architecture is model, or one of "
                        + String.join(", ", Architecture.names()), architecture)
                .notNegative("initial-deviation", initialDeviation)
                .that(canBeginLikeThat(strategy, initialWeights),
                        "initial-weights is model, with strategy all random or whitened, with top whitened",
                        initialWeights)
                .hold();
        initialBiases = List.copyOf(initialBiases);
    }

    /** What stays as it was drawn would be noise; what whitens may stay. */
    private static boolean canBeginLikeThat(Strategy strategy, InitialWeights weights) {
        return switch (weights) {
            case MODEL -> true;
            case RANDOM -> strategy == Strategy.ALL;
            case WHITENED -> strategy != Strategy.HEAD;
        };
    }

    private static boolean isKnown(String architecture) {
        try {
            return architecture.equals(OF_MODEL) || !Architecture.labelled(architecture).label().isEmpty();
        } catch (BadBundle e) {
            return false;
        }
    }
}
