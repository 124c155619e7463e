package org.lookalike.search;

import java.io.IOException;
import org.lookalike.image.ContentId;

/** What changes to an index are handed to. */
public interface Changes {
    /** Adds a picture, or replaces it. */
    void put(IndexedPicture picture) throws IOException;

    void remove(ContentId id) throws IOException;

    void putUnreadable(UnreadableFile file) throws IOException;

    void removeUnreadable(String path) throws IOException;
}
