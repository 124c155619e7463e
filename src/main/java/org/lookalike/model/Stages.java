package org.lookalike.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A network's {@link Network#stages}, in order. */
final class Stages {
    private Stages() {}

    /** @param pairs a stage's name, and what the names of its layers begin with, in turn */
    static Map<String, String> of(String... pairs) {
        Map<String, String> stages = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2)
            stages.put(pairs[i], pairs[i + 1]);
        return Collections.unmodifiableMap(stages);
    }
}
