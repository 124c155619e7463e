package org.lookalike.train;

import org.lookalike.model.Head;
import org.lookalike.train.report.History;

/** What a training came to: the head at its best, and the way there. */
record Learned(Head head, History history) {}
