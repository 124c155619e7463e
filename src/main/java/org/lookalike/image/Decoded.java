package org.lookalike.image;

/** What became of a file that should be a picture. */
public sealed interface Decoded {

    record Readable(Picture picture) implements Decoded {}

    /**
     * @param file the path or upload name that was given
     * @param detail one sentence for a person: the rule, and the value found
     */
    record Unreadable(String file, Reason reason, String detail) implements Decoded {}

    /** Why a file is no readable picture. */
    enum Reason {
        NOT_A_PICTURE, TRUNCATED, CORRUPT, TOO_LARGE, UNSUPPORTED, NO_ACCESS,
        /** Decoding it did not end in time. */
        TOO_SLOW,
        /** The process that decoded it broke down. */
        CRASHED
    }
}
