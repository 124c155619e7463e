/** Smart collections: saved marks with a name, which new pictures join by themselves. */
@NullMarked
package org.lookalike.catalog.smart;

import org.jspecify.annotations.NullMarked;
