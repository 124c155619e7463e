package org.lookalike.catalog;

import org.lookalike.image.Decoded;
import org.lookalike.search.IndexedPicture;

/** What became of an upload to the collection. */
public sealed interface Adding {

    /**
     * The picture is in the index now.
     *
     * @param isNew false if the same content was there before
     */
    record Added(IndexedPicture picture, boolean isNew) implements Adding {}

    record NoPicture(Decoded.Unreadable why) implements Adding {}
}
