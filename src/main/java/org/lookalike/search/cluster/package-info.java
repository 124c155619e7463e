/**
 * A collection's index on an OpenSearch cluster, for more pictures than one machine holds, or for several servers of one
 * collection. The only package that knows OpenSearch.
 */
@NullMarked
package org.lookalike.search.cluster;

import org.jspecify.annotations.NullMarked;
