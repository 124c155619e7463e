package org.lookalike.train.optimise;

import java.util.List;

/** What a search for a learning rate came to. */
public sealed interface FoundRate {
    /** As far as the search went, by growing rate. */
    List<RatePoint> curve();

    /** For a person. */
    String explanation();

    /** A rate to train with. */
    record Proposed(double rate, List<RatePoint> curve, String explanation) implements FoundRate {
        public Proposed {
            curve = List.copyOf(curve);
        }
    }

    /** The loss fell at no rate. */
    record NoneFound(List<RatePoint> curve, String explanation) implements FoundRate {
        public NoneFound {
            curve = List.copyOf(curve);
        }
    }
}
