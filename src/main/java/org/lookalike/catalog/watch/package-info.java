/** Notices what changes in the folders of a collection, and when to look at it. Decides nothing about the collection. */
@NullMarked
package org.lookalike.catalog.watch;

import org.jspecify.annotations.NullMarked;
