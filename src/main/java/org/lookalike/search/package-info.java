/** Embeddings become an index, queries become ranked results. The only package that knows Lucene. */
@NullMarked
package org.lookalike.search;

import org.jspecify.annotations.NullMarked;
