/** How long the stages of answering and indexing take, in plain numbers. */
@NullMarked
package org.lookalike.catalog.stage;

import org.jspecify.annotations.NullMarked;
