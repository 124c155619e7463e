package org.lookalike.catalog.map;

import org.lookalike.image.ContentId;

/**
 * A map as it is now: pictures in order of content id, with their places and labels.
 *
 * @param categories by person or path
 * @param predictions by the model
 * @param waiting new pictures that are placed when the map is looked at next
 */
public record MapView(Positions positions, NamesOnMap categories, NamesOnMap predictions, int waiting) {

    public int count() {
        return positions.count();
    }

    /** From 0, left, to 1, right. */
    public float x(int picture) {
        return positions.x(picture);
    }

    /** From 0, top, to 1, bottom. */
    public float y(int picture) {
        return positions.y(picture);
    }

    /** The content id's 32 bytes, a copy. */
    public byte[] idBytes(int picture) {
        return positions.id(picture);
    }

    public ContentId id(int picture) {
        return positions.contentId(picture);
    }

    /** Whether it came after the map was made, and was placed among what was there. */
    public boolean isLater(int picture) {
        return positions.later().get(picture);
    }
}
