package org.lookalike.image;

import java.nio.file.Path;

/** Where a picture's bytes are. */
sealed interface Source {
    /** What to call it in an {@link Decoded.Unreadable}. */
    String name();

    /**
     * A picture that a decoding process claims to have found there.
     *
     * @throws IllegalStateException if it is of other contents, where that can be seen without reading a file again
     */
    default Picture checked(Picture claimed) {
        return claimed;
    }

    record File(Path path) implements Source {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /** @param bytes a whole file, shared, not written to meanwhile */
    @SuppressWarnings("ArrayRecordComponent") // handed on, compared by nobody
    record InMemory(byte[] bytes, String name) implements Source {
        @Override
        public Picture checked(Picture claimed) {
            PictureFacts facts = claimed.facts();
            boolean isOfThese = facts.bytes() == bytes.length && facts.id().equals(ContentId.of(bytes))
                    && Sniffer.sniff(bytes).filter(facts.format()::equals).isPresent();
            if (!isOfThese)
                throw new IllegalStateException("a decoding process told of a picture that it was not given");
            return claimed;
        }
    }
}
