/** Holds what lies beside an index against what the index says, and what can be done about the difference. */
@NullMarked
package org.lookalike.catalog.check;

import org.jspecify.annotations.NullMarked;
