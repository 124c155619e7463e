/** How much one client, and all together, may ask of the server. Knows nothing of pictures or routes. */
@NullMarked
package org.lookalike.server.limit;

import org.jspecify.annotations.NullMarked;
