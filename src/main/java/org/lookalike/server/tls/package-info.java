/** TLS with a certificate and its key in PEM files, read by the JDK alone. */
@NullMarked
package org.lookalike.server.tls;

import org.jspecify.annotations.NullMarked;
