/** Logs for machines and for people: one line a request, one line a message. */
@NullMarked
package org.lookalike.server.log;

import org.jspecify.annotations.NullMarked;
