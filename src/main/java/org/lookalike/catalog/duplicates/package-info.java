/** Finds groups of the same picture: resized, recompressed, converted, cropped, turned, mirrored or lightly recoloured. */
@NullMarked
package org.lookalike.catalog.duplicates;

import org.jspecify.annotations.NullMarked;
