package org.lookalike.server.fetch;

import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;

/**
 * The addresses of the public internet: IPv4 without the special blocks, IPv6 global unicast, all without this machine's own
 * networks; forms that carry an IPv4 address inside are judged by that, too.
 */
final class PublicAddresses implements AddressPolicy {
    private static final List<Block> NOT_PUBLIC = List.of(Block.v4(0, 0, 0, 0, 8), Block.v4(10, 0, 0, 0, 8),
            Block.v4(100, 64, 0, 0, 10), Block.v4(127, 0, 0, 0, 8), Block.v4(169, 254, 0, 0, 16),
            Block.v4(172, 16, 0, 0, 12), Block.v4(192, 0, 0, 0, 24), Block.v4(192, 0, 2, 0, 24),
            Block.v4(192, 88, 99, 0, 24), Block.v4(192, 168, 0, 0, 16), Block.v4(198, 18, 0, 0, 15),
            Block.v4(198, 51, 100, 0, 24), Block.v4(203, 0, 113, 0, 24), Block.v4(224, 0, 0, 0, 3));
    private static final Block GLOBAL_UNICAST = Block.v6(3, 0x20);
    /** Teredo, benchmarks, ORCHID and the other special-purpose uses. */
    private static final Block SPECIAL = Block.v6(23, 0x20, 0x01, 0x00);
    private static final Block DOCUMENTATION = Block.v6(32, 0x20, 0x01, 0x0d, 0xb8);
    private static final Block DOCUMENTATION_2 = Block.v6(20, 0x3f, 0xff, 0x00);
    private static final Block SIX_TO_FOUR = Block.v6(16, 0x20, 0x02);
    private static final Block NAT64 = Block.v6(96, 0x00, 0x64, 0xff, 0x9b);
    private static final Block MAPPED = Block.v6(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);

    private final Networks own;

    /** @param own which this machine is in */
    PublicAddresses(Networks own) {
        this.own = own;
    }

    /** Networks as they are at the moment. */
    @FunctionalInterface
    interface Networks {
        List<Block> now() throws SocketException;
    }

    @Override
    public boolean allows(InetAddress address) {
        try {
            return allows(address.getAddress(), own.now());
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean allows(byte[] address, List<Block> own) {
        if (own.stream().anyMatch(block -> block.holds(address)))
            return false;
        if (address.length == 4)
            return NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
        if (SIX_TO_FOUR.holds(address))
            return allows(Arrays.copyOfRange(address, 2, 6), own);
        if (NAT64.holds(address) || MAPPED.holds(address))
            return allows(Arrays.copyOfRange(address, 12, 16), own);
        return GLOBAL_UNICAST.holds(address) && !SPECIAL.holds(address) && !DOCUMENTATION.holds(address)
                && !DOCUMENTATION_2.holds(address);
    }
}
