package org.lookalike.search;

import org.jspecify.annotations.Nullable;

/**
 * A file at which a picture was seen.
 *
 * @param path absolute and normalised; the key, unique within an index
 * @param folder the indexed folder under which it was found, absolute
 * @param bytes its size when it was read
 * @param modifiedMillis its modification time when it was read, milliseconds since 1970
 * @param category what its path says it shows; null if nothing
 */
public record Place(String path, String folder, long bytes, long modifiedMillis, @Nullable String category) {}
