package org.lookalike.train.advise;

import java.nio.file.Path;

/**
 * A picture in a model's space.
 *
 * @param label its category's place
 * @param group the same number for near-duplicates, and for nothing else
 * @param features pooled; shared, nobody writes to them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Example(Path file, int label, int group, float[] features) {}
