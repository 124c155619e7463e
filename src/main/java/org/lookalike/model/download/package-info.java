/** One large file from the web, over as many runs as it takes. Knows nothing of what is in it. */
@NullMarked
package org.lookalike.model.download;

import org.jspecify.annotations.NullMarked;
