/** Labelled folders become training data: read, split without near-duplicates across parts, folded, augmented. */
@NullMarked
package org.lookalike.train.data;

import org.jspecify.annotations.NullMarked;
