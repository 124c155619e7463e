package org.lookalike.image;

import java.util.regex.Pattern;

/** What became of a file that should be a picture. */
public sealed interface Decoded {

    record Readable(Picture picture) implements Decoded {}

    /**
     * @param file the path or upload name that was given
     * @param detail one sentence for a person: the rule, and the value found; control characters that a file may have put
     *        into it are replaced
     */
    record Unreadable(String file, Reason reason, String detail) implements Decoded {
        public Unreadable {
            detail = CONTROL.matcher(detail).replaceAll("?");
        }

        private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    }

    /** Why a file is no readable picture. */
    enum Reason {
        NOT_A_PICTURE, TRUNCATED, CORRUPT, TOO_LARGE, UNSUPPORTED, NO_ACCESS,
        /** Decoding it did not end in time. */
        TOO_SLOW,
        /** The process that decoded it broke down. */
        CRASHED
    }
}
