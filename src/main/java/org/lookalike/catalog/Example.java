package org.lookalike.catalog;

import org.lookalike.image.ContentId;
import org.lookalike.image.Region;

/** A picture, or a part of one, that is asked with. */
public sealed interface Example {
    /** Which part of it. */
    Region part();

    /** @param name what to call the file */
    @SuppressWarnings("ArrayRecordComponent") // a file's bytes, compared by nobody
    record File(byte[] bytes, String name, Region part) implements Example {}

    /** An indexed picture, or one that was asked with lately. */
    record Known(ContentId id, Region part) implements Example {}

    static Example file(byte[] bytes, String name) {
        return new File(bytes, name, Region.WHOLE);
    }

    static Example known(ContentId id) {
        return new Known(id, Region.WHOLE);
    }
}
