package org.lookalike.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How far indexing has come.
 *
 * @param files read, skipped or failed so far
 * @param total files in all; null while they are still being counted
 * @param picturesPerSecond over the last seconds; 0 at the start
 * @param secondsLeft null while unknown
 */
public record Progress(String folder, long files, @Nullable Long total, long added, long unreadable,
        double picturesPerSecond, @Nullable Double secondsLeft) {}
