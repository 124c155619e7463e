/** Numbers for whoever watches the server, as Prometheus reads them. */
@NullMarked
package org.lookalike.server.metrics;

import org.jspecify.annotations.NullMarked;
