/** First filters whose outputs are orthogonal and equally strong. */
@NullMarked
package org.lookalike.train.whiten;

import org.jspecify.annotations.NullMarked;
