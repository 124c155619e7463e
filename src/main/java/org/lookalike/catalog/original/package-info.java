/** The files of indexed pictures: the index says where they were seen, and here is looked whether that still holds. */
@NullMarked
package org.lookalike.catalog.original;

import org.jspecify.annotations.NullMarked;
