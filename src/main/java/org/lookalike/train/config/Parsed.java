package org.lookalike.train.config;

import java.util.List;

/** What settings came to. */
public sealed interface Parsed {

    record Valid(TrainingConfig config) implements Parsed {}

    /** @param problems all of them; each names a key, its rule and the value received */
    record Invalid(List<String> problems) implements Parsed {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
