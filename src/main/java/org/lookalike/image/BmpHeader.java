package org.lookalike.image;

import java.util.Set;

/** Reads the headers of a BMP file. */
final class BmpHeader {
    private static final int RAW = 0;
    private static final int RUNS_OF_BYTES = 1;
    private static final int RUNS_OF_HALVES = 2;
    private static final int MASKS = 3;
    private static final Set<Integer> DEPTHS = Set.of(1, 4, 8, 16, 24, 32);

    private BmpHeader() {}

    static Header read(Bytes bytes) throws Refusal {
        boolean old = bytes.u32(14) == 12;
        int width = old ? bytes.u16(18) : bytes.s32(18);
        int height = Math.abs(old ? bytes.u16(20) : bytes.s32(22));
        int bits = bytes.u16(old ? 24 : 28);
        int compression = old ? RAW : bytes.s32(30);
        if (width < 1 || height < 1)
            throw Refusal.corrupt("a BMP is at least 1x1 pixels, got " + width + "x" + height);
        if (!DEPTHS.contains(bits))
            throw Refusal.corrupt("a BMP has 1, 4, 8, 16, 24 or 32 bits a pixel, got " + bits);
        long data = switch (compression) {
            case RAW, MASKS -> ((long) width * bits + 31) / 32 * 4 * height;
            case RUNS_OF_BYTES, RUNS_OF_HALVES -> bytes.u32(34);
            default -> throw Refusal.unsupported("BMP compression 0 to 3 are decoded, got " + compression);
        };
        bytes.need(bytes.u32(10), data, "BMP rows");
        return new Header(width, height, 4, Header.Kind.ROWS, -1, null);
    }
}
