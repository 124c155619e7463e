package org.lookalike.server.fetch;

import java.net.InetAddress;

/** Which addresses may be connected to. */
@FunctionalInterface
interface AddressPolicy {
    boolean allows(InetAddress address);
}
