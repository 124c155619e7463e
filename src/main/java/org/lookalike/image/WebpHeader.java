package org.lookalike.image;

import org.jspecify.annotations.Nullable;

/** Walks the chunks of a WebP file. */
final class WebpHeader {
    private static final int ANIMATED = 2;

    private int width;
    private int height;
    private boolean extended;
    private boolean frame;
    private boolean animated;
    private int exif = -1;
    private byte @Nullable [] icc;

    private WebpHeader() {}

    static Header read(Bytes bytes) throws Refusal {
        WebpHeader header = new WebpHeader();
        long end = 8 + bytes.u32(4);
        // Some writers leave out the last byte, which only makes the length even.
        bytes.need(0, end - (end & 1), "WebP data");
        for (int at = 12; at + 8 <= end && at + 8 <= bytes.length();) {
            long length = bytes.u32(at + 4);
            bytes.need(at + 8, length, bytes.text(at, 4) + " chunk");
            header.note(bytes, at, (int) length);
            at += 8 + (int) (length + (length & 1));
        }
        if (!header.frame)
            throw Refusal.truncated("the WebP file ends before its picture");
        return new Header(header.width, header.height, 8, header.animated ? Header.Kind.ANIMATION : Header.Kind.WHOLE,
                header.exif, header.icc);
    }

    private void note(Bytes bytes, int at, int length) throws Refusal {
        int data = at + 8;
        switch (bytes.text(at, 4)) {
            case "VP8X" -> {
                extended = true;
                animated = (bytes.u8(data) & ANIMATED) != 0;
                size(bytes.u24(data + 4) + 1, bytes.u24(data + 7) + 1);
            }
            case "VP8 " -> picture(bytes.u16(data + 6) & 0x3fff, bytes.u16(data + 8) & 0x3fff);
            case "VP8L" -> {
                int packed = bytes.s32(data + 1);
                picture((packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1);
            }
            case "ANMF" -> picture(bytes.u24(data + 6) + 1, bytes.u24(data + 9) + 1);
            case "EXIF" -> exif = bytes.matches(data, "Exif\0\0") ? data + 6 : data;
            case "ICCP" -> {
                icc = new byte[length];
                System.arraycopy(bytes.data(), data, icc, 0, length);
            }
            default -> {
            }
        }
    }

    private void picture(int wide, int high) throws Refusal {
        if (wide < 1 || high < 1)
            throw Refusal.corrupt("a WebP picture is at least 1x1 pixels, got " + wide + "x" + high);
        if (extended && (wide > width || high > height))
            throw Refusal.corrupt("a WebP frame lies within its canvas of " + width + "x" + height + ", got " + wide
                    + "x" + high);
        if (!extended)
            size(wide, high);
        frame = true;
    }

    private void size(int wide, int high) {
        width = wide;
        height = high;
    }
}
