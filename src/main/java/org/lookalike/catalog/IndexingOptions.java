package org.lookalike.catalog;

/**
 * How to index a folder.
 *
 * @param foldersAreCategories whether a file's immediate parent folder says what it shows
 * @param prune whether pictures whose files are gone are forgotten
 */
public record IndexingOptions(boolean foldersAreCategories, boolean prune) {
    public static final IndexingOptions DEFAULT = new IndexingOptions(true, false);
    /** What is gone is forgotten. */
    static final IndexingOptions WATCHING = new IndexingOptions(true, true);
}
