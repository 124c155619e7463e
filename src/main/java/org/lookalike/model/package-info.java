/** Pictures become embeddings and predictions; model bundles on disk. The only package, beside the trainer, that knows DJL. */
@NullMarked
package org.lookalike.model;

import org.jspecify.annotations.NullMarked;
