package org.lookalike.train;

import org.lookalike.train.advise.Advice;

/** What became of asking for advice. */
public sealed interface Advised {

    record Given(Advice advice) implements Advised {}

    /** @param reason what is missing, a sentence */
    record Refused(String reason) implements Advised {}
}
