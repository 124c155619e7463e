package org.lookalike.search.cluster;

import org.jspecify.annotations.Nullable;
import org.lookalike.search.IndexedPicture;

/**
 * What a change of a picture started from.
 *
 * @param picture null if it was not there
 * @param version null likewise
 */
record Base(@Nullable IndexedPicture picture, @Nullable Version version) {
    static final Base NOTHING = new Base(null, null);
}
