package org.lookalike.catalog;

import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;

/** What became of a question. */
public sealed interface Asking {

    record Answered(Answer answer) implements Asking {}

    record NoPicture(Decoded.Unreadable why) implements Asking {}

    /** Neither the index nor the recent queries know this id. */
    record Unknown(ContentId id) implements Asking {}
}
