/** Teaching a category by marked pictures, and what is worth a person's look: the unsure and the doubtfully labelled. */
@NullMarked
package org.lookalike.catalog.teach;

import org.jspecify.annotations.NullMarked;
