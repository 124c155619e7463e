package org.lookalike.search;

/**
 * An index in numbers.
 *
 * @param pictures distinct contents
 * @param files places at which they were seen
 * @param unreadable files remembered as unreadable
 * @param dimensions numbers in an embedding
 * @param diskBytes what the Lucene files occupy
 * @param segments parts that are searched one after the other
 */
public record IndexStats(long pictures, long files, long unreadable, int dimensions, long diskBytes, int segments) {}
