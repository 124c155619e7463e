/** Who may do what: keys with scopes, kept as hashes, and the sessions of browsers that showed one. Knows no HTTP library. */
@NullMarked
package org.lookalike.server.access;

import org.jspecify.annotations.NullMarked;
