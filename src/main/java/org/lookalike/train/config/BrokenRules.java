package org.lookalike.train.config;

import java.util.List;

/** Settings that break rules. */
final class BrokenRules extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<String> rules;

    BrokenRules(List<String> rules) {
        super(String.join("; ", rules));
        this.rules = List.copyOf(rules);
    }

    /** Each with its key and the value received. */
    List<String> rules() {
        return rules;
    }
}
