package org.lookalike.train.data;

import java.util.List;

/** What became of pictures that should be divided: the parts, or the categories that are too small for them. */
public sealed interface Divided<T> {

    record Whole<T>(T parts) implements Divided<T> {}

    /** @param shortages at least one, sorted by category */
    record TooSmall<T>(List<Shortage> shortages) implements Divided<T> {

        public TooSmall {
            shortages = List.copyOf(shortages);
        }

        /** One clause a category, for a person. */
        public List<String> sentences() {
            return shortages.stream().map(Shortage::sentence).toList();
        }
    }
}
