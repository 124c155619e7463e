/** Fetching a picture from an address that a stranger gave, without letting it reach inside. */
@NullMarked
package org.lookalike.server.fetch;

import org.jspecify.annotations.NullMarked;
