package org.lookalike.catalog.watch;

import java.nio.file.Path;

/** What whoever watches has to say. */
public sealed interface Notice {

    /** From now on it looks again and again. */
    record Polls(String why) implements Notice {}

    /** A folder cannot be looked into; what is known of it is kept. */
    record Lost(Path folder) implements Notice {}

    /** It can be looked into again. */
    record Back(Path folder) implements Notice {}

    /** The system lost count of the changes; everything is looked at. */
    record Overflow() implements Notice {}

    /** Something could not be brought up to date; it is tried again. */
    record Failed(Exception why) implements Notice {}

    /** Everything that was noticed is in the collection. */
    record UpToDate() implements Notice {}
}
