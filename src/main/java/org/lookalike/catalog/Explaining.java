package org.lookalike.catalog;

/** What became of the wish to know why a picture was found. */
public sealed interface Explaining {

    record Explained(Explanation explanation) implements Explaining {}

    /** The question itself has no answer. */
    record Not(Asking.Not why) implements Explaining {}
}
