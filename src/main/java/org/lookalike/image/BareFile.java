package org.lookalike.image;

import java.util.Set;

/**
 * Whether a file holds nothing but its picture. Others also are archives, pages or programs, in comments or behind their
 * end, and what is made from them must not be.
 */
final class BareFile {
    private static final Set<String> PNG_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "gAMA", "cHRM", "sRGB", "sBIT",
            "bKGD", "pHYs", "tIME");
    private static final int LARGEST_SIDE_CHUNK = 32;
    private static final Set<String> WEBP_CHUNKS = Set.of("VP8X", "VP8 ", "VP8L", "ALPH");

    private BareFile() {}

    /** @param file sound, as far as its header was walked; all of it is looked at */
    static boolean is(PictureFormat format, byte[] file) throws Refusal {
        return switch (format) {
            case JPEG -> isJpeg(new Bytes(file, true));
            case PNG -> isPng(new Bytes(file, true));
            case WEBP -> isWebp(new Bytes(file, false));
            case GIF, BMP, TIFF -> false;
        };
    }

    private static boolean isJpeg(Bytes bytes) throws Refusal {
        int at = 2;
        while (at < bytes.length() - 1 && bytes.u8(at) == 0xff && isNeeded(bytes, at)) {
            int behind = at + 2 + JpegMarkers.length(bytes, at);
            at = bytes.u8(at + 1) == 0xda ? JpegMarkers.endOfData(bytes, behind) : behind;
        }
        return at == bytes.length() - 2 && bytes.matches(at, "\u00ff\u00d9");
    }

    private static boolean isNeeded(Bytes bytes, int at) throws Refusal {
        int marker = bytes.u8(at + 1);
        return switch (marker) {
            case 0xc4, 0xda, 0xdb, 0xdd -> true;
            case 0xe0 -> bytes.matches(at + 4, "JFIF\0") && bytes.u16(at + 2) == 16;
            case 0xee -> bytes.matches(at + 4, "Adobe") && bytes.u16(at + 2) == 14;
            default -> JpegMarkers.isFrame(marker);
        };
    }

    private static boolean isPng(Bytes bytes) throws Refusal {
        int at = 8;
        while (at < bytes.length() && PNG_CHUNKS.contains(bytes.text(at + 4, 4))) {
            boolean pixels = bytes.matches(at + 4, "IDAT") || bytes.matches(at + 4, "PLTE")
                    || bytes.matches(at + 4, "tRNS");
            if (!pixels && bytes.u32(at) > LARGEST_SIDE_CHUNK)
                return false;
            at += 12 + (int) bytes.u32(at);
        }
        return at == bytes.length() - 12 && bytes.matches(at, "\0\0\0\0IEND");
    }

    private static boolean isWebp(Bytes bytes) throws Refusal {
        long at = 12; // what follows the picture was not walked, and may claim any length
        while (at + 8 <= bytes.length() && WEBP_CHUNKS.contains(bytes.text((int) at, 4)))
            at += 8 + bytes.u32((int) at + 4) + (bytes.u32((int) at + 4) & 1);
        return at == bytes.length();
    }
}
