package org.lookalike.server.fetch;

import java.net.InetAddress;

/** Which addresses may be connected to, and at which ports. */
@FunctionalInterface
interface AddressPolicy {
    boolean allows(InetAddress address);

    /** Those of web servers: at others there is much that takes a request for something else. */
    default boolean allowsPort(int port) {
        return port == 80 || port == 443;
    }
}
