package org.lookalike.search;

import org.lookalike.model.SpaceId;

/** What came of opening an index. */
public sealed interface Opened {

    /** It is open; whoever asked closes it. */
    record Ready(PictureIndex index) implements Opened {}

    /** Its embeddings come from another model; they cannot be compared with the wanted one's. */
    record OtherSpace(SpaceId found, SpaceId wanted) implements Opened {}

    /** Another version of Lookalike wrote it in a layout that this one does not read. */
    record OtherFormat(int found, int wanted) implements Opened {}

    /** Another process, or this one, has it open for writing. */
    record Locked() implements Opened {}

    /** There is no index to read. */
    record Missing() implements Opened {}

    /** A Lucene index is there, but not one of Lookalike's. */
    record NotAnIndex() implements Opened {}
}
