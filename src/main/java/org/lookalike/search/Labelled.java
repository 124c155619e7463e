package org.lookalike.search;

import org.jspecify.annotations.Nullable;

/**
 * A picture's id and what it is said to show, without anything that is slow to read.
 *
 * @param id its content id's 32 bytes; the receiver's to keep
 * @param category the one a person gave, else what its path says; null if neither
 * @param prediction what the model takes it for; null without a head
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Labelled(byte[] id, @Nullable String category, @Nullable String prediction) {}
