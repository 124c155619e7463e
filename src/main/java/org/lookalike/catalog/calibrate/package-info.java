/** What a score means on one collection, fitted to the collection itself; and how much of the nearest live answers find. */
@NullMarked
package org.lookalike.catalog.calibrate;

import org.jspecify.annotations.NullMarked;
