package org.lookalike.catalog;

/**
 * What indexing did. Every file that was found is counted once among added, updated, unchanged, moved and unreadable.
 *
 * @param added files that the index did not know
 * @param copies those of the added whose content was there already, under another path
 * @param updated files whose content changed
 * @param moved files whose content was known from a place that is gone
 * @param removed files forgotten because they are gone
 * @param missing files that are gone and still remembered
 * @param unreadable files that are called pictures and cannot be read, in all
 * @param report the file that names each of them and why
 * @param interrupted whether it was stopped before the end; what was done is kept
 */
public record IndexingReport(long added, long copies, long updated, long unchanged, long moved, long removed,
        long missing, long unreadable, String report, double seconds, double picturesPerSecond, boolean interrupted) {}
