package org.lookalike.catalog;

/**
 * How to index a folder.
 *
 * @param foldersAreCategories whether a file's immediate parent folder says what it shows
 * @param retrying whether files that were unreadable are read again, though they have not changed: else only those are that were
 *     out of reach, or for which there may be more memory now
 */
public record IndexingOptions(boolean foldersAreCategories, Pruning pruning, boolean retrying) {
    public static final IndexingOptions DEFAULT = new IndexingOptions(true, Pruning.NOTHING, false);
    /** What is gone is forgotten. */
    static final IndexingOptions WATCHING = new IndexingOptions(true, Pruning.WHERE_SOMETHING_IS, false);
}
