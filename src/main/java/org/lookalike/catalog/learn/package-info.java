/** What a person teaches with thumbs and labels, by the vectors that an index has: no picture is read. */
@NullMarked
package org.lookalike.catalog.learn;

import org.jspecify.annotations.NullMarked;
