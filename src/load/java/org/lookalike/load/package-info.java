/** A load test from outside: a server in a process of its own, asked over loopback as many people would ask it. */
@NullMarked
package org.lookalike.load;

import org.jspecify.annotations.NullMarked;
