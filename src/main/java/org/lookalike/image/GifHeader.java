package org.lookalike.image;

/** Walks the blocks of a GIF file up to the end of its first frame. */
final class GifHeader {

    private GifHeader() {}

    static Header read(Bytes bytes) throws Refusal {
        int at = 13 + colours(bytes.u8(10));
        while (true) {
            int block = bytes.u8(at);
            switch (block) {
                case 0x21 -> at = afterData(bytes, at + 2);
                case 0x2c -> {
                    bytes.need(at, 10, "frame");
                    if (bytes.u16(at + 5) == 0 || bytes.u16(at + 7) == 0)
                        throw Refusal.corrupt("a GIF frame is at least 1x1 pixels, got " + bytes.u16(at + 5) + "x"
                                + bytes.u16(at + 7));
                    int width = Math.max(bytes.u16(6), bytes.u16(at + 1) + bytes.u16(at + 5));
                    int height = Math.max(bytes.u16(8), bytes.u16(at + 3) + bytes.u16(at + 7));
                    afterData(bytes, at + 11 + colours(bytes.u8(at + 9)));
                    return new Header(width, height, 4, Header.Kind.ANIMATION, -1, null);
                }
                case 0x3b -> throw Refusal.corrupt("the GIF holds no frame");
                default -> throw Refusal.corrupt("a GIF block is 21, 2c or 3b, got " + Integer.toHexString(block)
                        + " at byte " + at);
            }
        }
    }

    /** How many pixels the first frame lies from the left and from the top. */
    static int[] corner(Bytes bytes) throws Refusal {
        int at = 13 + colours(bytes.u8(10));
        while (bytes.u8(at) == 0x21)
            at = afterData(bytes, at + 2);
        return new int[]{bytes.u16(at + 1), bytes.u16(at + 3)};
    }

    /** Whether another frame follows the first. */
    static boolean moves(Bytes bytes) throws Refusal {
        int at = 13 + colours(bytes.u8(10));
        for (int frames = 0; at < bytes.length() && bytes.u8(at) != 0x3b;) {
            boolean frame = bytes.u8(at) == 0x2c;
            if (frame && ++frames == 2)
                return true;
            at = afterData(bytes, frame ? at + 11 + colours(bytes.u8(at + 9)) : at + 2);
        }
        return false;
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterData(Bytes bytes, int from) throws Refusal {
        int at = from;
        while (bytes.u8(at) != 0) {
            bytes.need(at, bytes.u8(at) + 1, "GIF frame");
            at += bytes.u8(at) + 1;
        }
        return at + 1;
    }
}
