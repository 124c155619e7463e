package org.lookalike.train.config;

/**
 * What is trained.
 *
 * @param from the backbone's first stage that moves, such as {@code denseblock4}; for {@link Strategy#TOP}
 */
public record NetworkConfig(Strategy strategy, String from, InitialWeights initialWeights) {
    public static final NetworkConfig DEFAULT = new NetworkConfig(Strategy.HEAD, "denseblock4",
            InitialWeights.MODEL);

    public NetworkConfig {
        new Rules().that(from.matches("[a-z][a-z0-9_.]*"), "from is a stage's name such as denseblock4", from)
                .that(initialWeights == InitialWeights.MODEL || strategy == Strategy.ALL,
                        "initial-weights is model unless strategy is all", initialWeights)
                .hold();
    }
}
