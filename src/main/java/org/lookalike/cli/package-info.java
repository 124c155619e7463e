/** The commands: arguments become records, records become calls. The only place that prints or exits. */
@NullMarked
package org.lookalike.cli;

import org.jspecify.annotations.NullMarked;
