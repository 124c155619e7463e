package org.lookalike.server.fetch;

import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** The networks that this machine is in, public addresses or not: what is there may trust its neighbours. */
final class OnLink {
    private OnLink() {}

    /**
     * As they are now.
     *
     * @throws SocketException if the system does not tell
     */
    static List<Block> now() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(each -> each.getInterfaceAddresses().stream())
                .map(OnLink::block)
                .toList();
    }

    /** Some systems tell no prefix, which must not mean the whole internet. */
    private static Block block(InterfaceAddress address) {
        byte[] own = address.getAddress().getAddress();
        int bits = address.getNetworkPrefixLength();
        return new Block(own, bits > 0 && bits <= 8 * own.length ? bits : 8 * own.length);
    }
}
