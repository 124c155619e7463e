package org.lookalike.image;

import java.util.Optional;

/** Recognises formats by a file's first bytes. */
public final class Sniffer {
    /** How many first bytes are enough. */
    public static final int ENOUGH = 16;

    private Sniffer() {}

    public static Optional<PictureFormat> sniff(byte[] start) {
        Bytes bytes = new Bytes(start, true);
        if (bytes.matches(0, "\u00ff\u00d8\u00ff"))
            return Optional.of(PictureFormat.JPEG);
        if (bytes.matches(0, "\u0089PNG\r\n\u001a\n"))
            return Optional.of(PictureFormat.PNG);
        if (bytes.matches(0, "GIF87a") || bytes.matches(0, "GIF89a"))
            return Optional.of(PictureFormat.GIF);
        if (bytes.matches(0, "RIFF") && bytes.matches(8, "WEBP"))
            return Optional.of(PictureFormat.WEBP);
        if (bytes.matches(0, "II*\0") || bytes.matches(0, "MM\0*") || bytes.matches(0, "II+\0")
                || bytes.matches(0, "MM\0+"))
            return Optional.of(PictureFormat.TIFF);
        return isBmp(bytes) ? Optional.of(PictureFormat.BMP) : Optional.empty();
    }

    /** Two letters are too little to go by: the size of the second header must be a known one as well. */
    private static boolean isBmp(Bytes bytes) {
        if (!bytes.matches(0, "BM") || !bytes.matches(15, "\0"))
            return false;
        return switch (bytes.data()[14]) {
            case 12, 16, 40, 52, 56, 64, 108, 124 -> true;
            default -> false;
        };
    }

    static Refusal unknown(byte[] start) {
        if (start.length == 0)
            return new Refusal(Decoded.Reason.NOT_A_PICTURE, "the file is empty");
        Bytes bytes = new Bytes(start, true);
        if (bytes.matches(4, "ftyphei") || bytes.matches(4, "ftypmif1") || bytes.matches(4, "ftypavif"))
            return Refusal
                    .unsupported("HEIC and AVIF pictures are not decoded; JPEG, PNG, GIF, BMP, TIFF and WebP are");
        if (bytes.matches(0, "\0\0\0\u000cjP  ") || bytes.matches(0, "\u00ffO\u00ffQ"))
            return Refusal.unsupported("JPEG 2000 pictures are not decoded; JPEG, PNG, GIF, BMP, TIFF and WebP are");
        return new Refusal(Decoded.Reason.NOT_A_PICTURE,
                "its first bytes are of no JPEG, PNG, GIF, BMP, TIFF or WebP picture");
    }
}
