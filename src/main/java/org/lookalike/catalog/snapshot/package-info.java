/** Copies of a whole collection, made while it is served, verified when they are brought back. */
@NullMarked
package org.lookalike.catalog.snapshot;

import org.jspecify.annotations.NullMarked;
