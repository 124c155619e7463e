/** HTTP: routes, JSON shapes, errors, limits. The only package that knows Javalin. */
@NullMarked
package org.lookalike.server;

import org.jspecify.annotations.NullMarked;
