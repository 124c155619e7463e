/** Teaches a model a person's own categories: labelled folder, split, embeddings, head, evaluation, report, bundle. */
@NullMarked
package org.lookalike.train;

import org.jspecify.annotations.NullMarked;
