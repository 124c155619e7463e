/** First filters that make of patches what is uncorrelated and equally strong. */
@NullMarked
package org.lookalike.train.whiten;

import org.jspecify.annotations.NullMarked;
