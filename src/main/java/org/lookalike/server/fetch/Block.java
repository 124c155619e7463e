package org.lookalike.server.fetch;

/** A block of addresses: all that begin with the same bits. */
final class Block {
    private final byte[] start;
    private final int bits;

    /** @param start any address in it, not written to any more */
    Block(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    static Block v4(int a, int b, int c, int d, int bits) {
        return new Block(new byte[]{(byte) a, (byte) b, (byte) c, (byte) d}, bits);
    }

    /** @param beginning the first bytes; the others are 0 */
    static Block v6(int bits, int... beginning) {
        byte[] start = new byte[16];
        for (int i = 0; i < beginning.length; i++)
            start[i] = (byte) beginning[i];
        return new Block(start, bits);
    }

    boolean holds(byte[] address) {
        if (address.length != start.length)
            return false;
        for (int i = 0; i < bits; i++)
            if (bit(address, i) != bit(start, i))
                return false;
        return true;
    }

    private static int bit(byte[] bytes, int i) {
        return bytes[i >> 3] >> (7 - (i & 7)) & 1;
    }
}
