package org.lookalike.train.config;

import java.util.ArrayList;
import java.util.List;

/** Holds settings against their rules, all before complaining. */
final class Rules {
    private final List<String> broken = new ArrayList<>();

    /** @param rule begins with the key, as in "epochs is at least 1" */
    Rules that(boolean holds, String rule, Object value) {
        if (!holds)
            broken.add(rule + ", got " + Values.show(value));
        return this;
    }

    Rules atLeast(long least, String key, long value) {
        return that(value >= least, key + " is at least " + least, value);
    }

    /** In [0, 1). */
    Rules share(String key, double value) {
        return that(value >= 0 && value < 1, key + " is at least 0 and below 1", value);
    }

    Rules positive(String key, double value) {
        return that(value > 0 && Double.isFinite(value), key + " is above 0", value);
    }

    Rules notNegative(String key, double value) {
        return that(value >= 0 && Double.isFinite(value), key + " is 0 or above", value);
    }

    /** @throws BrokenRules if any is */
    void hold() {
        if (!broken.isEmpty())
            throw new BrokenRules(broken);
    }
}
