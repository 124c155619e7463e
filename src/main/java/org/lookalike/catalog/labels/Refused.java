package org.lookalike.catalog.labels;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the lines of a table that were passed over.
 *
 * @param sentences the first {@value #TOLD} of them
 * @param count of all
 */
public record Refused(List<String> sentences, int count) {
    static final int TOLD = 100;

    public Refused {
        sentences = List.copyOf(sentences);
    }

    /** Keeps the first. For one thread. */
    static final class Counting {
        private final List<String> sentences = new ArrayList<>();
        private int count;

        void add(String sentence) {
            if (count++ < TOLD)
                sentences.add(sentence);
        }

        Refused refused() {
            return new Refused(sentences, count);
        }
    }
}
