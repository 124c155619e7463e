package org.lookalike.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What hits are to look like.
 *
 * @param example the picture asked with; empty where marks alone say it
 * @param marks what to look more like, or less
 * @param learned whether to rank by what a support vector machine learns from the example and the marks, instead of by
 *        their weighted sum
 */
public record Wanted(Optional<Example> example, List<Mark> marks, boolean learned) {
    /** More than a person picks one by one. */
    public static final int MOST_MARKS = 200;

    public Wanted {
        marks = List.copyOf(marks);
        if (example.isEmpty() && marks.stream().noneMatch(mark -> mark.weight() > 0))
            throw new IllegalArgumentException("something to look like is needed: a picture, or a mark for one");
        if (marks.size() > MOST_MARKS)
            throw new IllegalArgumentException("at most " + MOST_MARKS + " marks are taken, got " + marks.size());
    }

    public static Wanted like(Example example) {
        return new Wanted(Optional.of(example), List.of(), false);
    }
}
