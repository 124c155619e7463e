package org.lookalike.train;

import java.util.List;
import org.lookalike.train.optimise.FoundRate;

/** What became of a search for a learning rate. */
public sealed interface RateOutcome {

    record Searched(FoundRate found) implements RateOutcome {}

    /** @param reasons what stands in the way, a sentence each */
    record Refused(List<String> reasons) implements RateOutcome {}
}
