/** A collection's facts, labels and embeddings as files that anything can read: JSON Lines and safetensors. */
@NullMarked
package org.lookalike.catalog.exchange;

import org.jspecify.annotations.NullMarked;
