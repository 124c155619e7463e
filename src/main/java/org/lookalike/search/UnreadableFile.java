package org.lookalike.search;

/**
 * A file that is called a picture and could not be read; remembered so that it is not tried again until it changes.
 *
 * @param path absolute and normalised; the key
 * @param folder the indexed folder under which it was found, absolute
 * @param reason a short name such as {@code TRUNCATED}
 * @param detail one sentence for a person
 */
public record UnreadableFile(String path, String folder, long bytes, long modifiedMillis, String reason,
        String detail) {}
