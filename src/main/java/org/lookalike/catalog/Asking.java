package org.lookalike.catalog;

import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;

/** What became of a question. */
public sealed interface Asking {

    record Answered(Answer answer) implements Asking {}

    /** Why there is no answer. */
    sealed interface Not extends Asking {}

    record NoPicture(Decoded.Unreadable why) implements Not {}

    /** Neither the index nor the recent queries know this id. */
    record Unknown(ContentId id) implements Not {}

    /** Its pixels are needed, and none of its files can be read any more. */
    record NoFile(ContentId id) implements Not {}

    /** The pictures are there, but do not add up to a question. */
    record Unanswerable(String why) implements Not {}
}
