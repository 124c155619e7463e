/** Labels that a person gave, as a table: taken along, brought back, and kept for pictures that are not there now. */
@NullMarked
package org.lookalike.catalog.labels;

import org.jspecify.annotations.NullMarked;
