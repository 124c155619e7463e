package org.lookalike.image;

import java.nio.charset.StandardCharsets;

/**
 * Reads numbers out of a file's bytes; whatever lies behind the end is a truncated file.
 *
 * @param data shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a view, compared by nobody
record Bytes(byte[] data, boolean bigEndian) {

    int length() {
        return data.length;
    }

    /** Fails unless {@code count} bytes are there from {@code at} on. */
    void need(long at, long count, String what) throws Refusal {
        if (at < 0 || count < 0 || at + count > data.length)
            throw Refusal.truncated("the data end after " + data.length + " bytes, but its " + what + " needs "
                    + (at + count));
    }

    int u8(int at) throws Refusal {
        need(at, 1, "header");
        return data[at] & 0xff;
    }

    int u16(int at) throws Refusal {
        need(at, 2, "header");
        int first = data[at] & 0xff;
        int second = data[at + 1] & 0xff;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    int u24(int at) throws Refusal {
        int low = u16(bigEndian ? at + 1 : at);
        return low | u8(bigEndian ? at : at + 2) << 16;
    }

    /** As a signed number, for the formats that mean one. */
    int s32(int at) throws Refusal {
        int first = u16(at);
        int second = u16(at + 2);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    long u32(int at) throws Refusal {
        return Integer.toUnsignedLong(s32(at));
    }

    /** Whether the text stands there; false behind the end. */
    boolean matches(int at, String text) {
        if (at < 0 || at + text.length() > data.length)
            return false;
        for (int i = 0; i < text.length(); i++)
            if ((data[at + i] & 0xff) != text.charAt(i))
                return false;
        return true;
    }

    String text(int at, int count) throws Refusal {
        need(at, count, "header");
        return new String(data, at, count, StandardCharsets.ISO_8859_1);
    }
}
