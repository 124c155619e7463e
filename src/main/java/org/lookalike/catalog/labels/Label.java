package org.lookalike.catalog.labels;

import org.lookalike.image.ContentId;

/**
 * What a person said a picture shows.
 *
 * @param path where the picture is, for people; empty if it is not in the index now
 */
public record Label(ContentId id, String category, String path) {}
