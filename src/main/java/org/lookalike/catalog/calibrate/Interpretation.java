package org.lookalike.catalog.calibrate;

import java.util.List;

/**
 * What an answer means.
 *
 * @param nothingAlike whether the whole collection, whatever the filter, has nothing like the picture that was asked with:
 *        its closest pictures are further from it, and it is further from the collection's middle, than those of nearly all
 *        of the collection's own pictures
 * @param hits one for each hit, in their order
 */
public record Interpretation(boolean nothingAlike, List<HitMeaning> hits) {

    public Interpretation {
        hits = List.copyOf(hits);
    }
}
