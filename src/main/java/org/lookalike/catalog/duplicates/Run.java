package org.lookalike.catalog.duplicates;

import java.util.List;

/**
 * What a run keeps on disk: who is alike, by content. Paths, sizes and words are taken from the index when it is read.
 *
 * @param atMillis when it ended, milliseconds since 1970
 * @param contents what the index held, see {@link org.lookalike.search.PictureIndex#contents()}
 * @param groups at least one picture each; of one alone several files are known
 */
record Run(long atMillis, long contents, long pictures, long plain, double seconds, List<List<Pose>> groups) {}
