package org.lookalike.catalog;

/**
 * How to index a folder.
 *
 * @param foldersAreCategories whether a file's immediate parent folder says what it shows
 */
public record IndexingOptions(boolean foldersAreCategories, Pruning pruning) {
    public static final IndexingOptions DEFAULT = new IndexingOptions(true, Pruning.NOTHING);
    /** What is gone is forgotten. */
    static final IndexingOptions WATCHING = new IndexingOptions(true, Pruning.WHERE_SOMETHING_IS);
}
