package org.lookalike.server.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses a name has. */
@FunctionalInterface
interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
