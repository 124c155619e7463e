/**
 * Where the pictures of a collection lie on a two-dimensional map, such that those that look alike lie together: made once,
 * kept in a file beside the index, new pictures placed without making it anew. The only package that knows UMAP and EJML.
 */
@NullMarked
package org.lookalike.catalog.map;

import org.jspecify.annotations.NullMarked;
