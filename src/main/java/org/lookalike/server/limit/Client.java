package org.lookalike.server.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.jetty.server.Request;

/**
 * Whose requests are counted together: those with the same key, or else those from the same address. Of an IPv6 address the
 * network counts (its first 64 bits), for one host has all the rest to choose from.
 *
 * @param isOnThisMachine false for any client with a key
 */
public record Client(String name, boolean isOnThisMachine, boolean hasKey) {
    private static final int NETWORK_BYTES = 8;

    public static Client withKey(String key) {
        return new Client("key " + key, false, true);
    }

    public static Client at(InetAddress address) {
        byte[] bytes = address.getAddress();
        String name = address instanceof Inet6Address && !address.isLoopbackAddress()
                ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64"
                : address.getHostAddress();
        return new Client(name, address.isLoopbackAddress(), false);
    }

    /** Where a request comes from, whatever key it shows. */
    static Client of(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? at(remote.getAddress())
                : at(InetAddress.getLoopbackAddress());
    }

    /** From elsewhere, and nobody knows who. */
    boolean isStranger() {
        return !isOnThisMachine && !hasKey;
    }
}
