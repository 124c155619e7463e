package org.lookalike.catalog.duplicates;

import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFacts;
import org.lookalike.search.Place;

/**
 * A file of a group.
 *
 * @param why of the one to keep: what makes it the best; of others: how they differ from it
 */
public record Copy(PictureFacts facts, Place place, String why) {

    public ContentId id() {
        return facts.id();
    }

    public String path() {
        return place.path();
    }
}
