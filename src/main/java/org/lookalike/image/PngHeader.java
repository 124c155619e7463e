package org.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG file. */
final class PngHeader {
    private static final int SIGNATURE = 8;
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private PngHeader() {}

    static Header read(Bytes bytes) throws Refusal {
        requireWhole(bytes);
        int exif = -1;
        int profile = -1;
        boolean plain = false;
        boolean ended = false;
        for (int at = SIGNATURE; at < bytes.length() && !ended; at = next(bytes, at)) {
            String type = bytes.text(at + 4, 4);
            bytes.need(at + 8, bytes.u32(at) + 4, type + " chunk");
            switch (type) {
                case "eXIf" -> exif = at + 8;
                case "iCCP" -> profile = profile < 0 ? at : profile;
                case "sRGB" -> plain = true;
                case "IEND" -> ended = true;
                default -> {
                }
            }
        }
        return new Header(size(bytes, 16), size(bytes, 20), bytesPerPixel(bytes), Header.Kind.ROWS, exif,
                plain || profile < 0 ? null : profile(bytes, profile + 8, (int) bytes.u32(profile)));
    }

    private static int next(Bytes bytes, int at) throws Refusal {
        return at + 12 + (int) bytes.u32(at);
    }

    /** The chunks that its pixels need, whose end is where the file's end may not be. */
    static Excerpt needed(Bytes bytes) throws Refusal {
        Excerpt.Builder excerpt = Excerpt.of(bytes.data()).part(0, SIGNATURE);
        boolean palette = false;
        for (int at = SIGNATURE; at < bytes.length() && !bytes.matches(at + 4, "IEND"); at = next(bytes, at)) {
            boolean needed = switch (bytes.text(at + 4, 4)) {
                case "IHDR" -> at == SIGNATURE;
                case "PLTE" -> !palette;
                case "tRNS", "IDAT" -> true;
                default -> false;
            };
            palette |= bytes.matches(at + 4, "PLTE");
            if (needed)
                excerpt.part(at, next(bytes, at) - at);
        }
        return excerpt.replaced(END).build();
    }

    /** A file may lack its end and yet hold all rows. */
    static void requireComplete(Bytes bytes, Header header) throws Refusal {
        if (hasEnd(bytes))
            return;
        byte[] sink = new byte[1 << 16];
        // Interlacing at most doubles the rows, and each has a byte besides its pixels, of up to 8 bytes.
        long enough = 2L * header.height() * (1 + 8L * header.width());
        try (Inflater inflater = new Inflater()) {
            for (int at = SIGNATURE; at < bytes.length(); at = next(bytes, at)) {
                if (bytes.matches(at + 4, "IDAT")) {
                    inflater.setInput(bytes.data(), at + 8, (int) bytes.u32(at));
                    drain(inflater, sink, null, enough);
                }
            }
            if (!inflater.finished() && inflater.getBytesWritten() < enough)
                throw Refusal.truncated("the PNG data end after " + bytes.length() + " bytes, before the last row");
        }
    }

    private static boolean hasEnd(Bytes bytes) throws Refusal {
        for (int at = SIGNATURE; at < bytes.length(); at = next(bytes, at))
            if (bytes.matches(at + 4, "IEND"))
                return true;
        return false;
    }

    private static void requireWhole(Bytes bytes) throws Refusal {
        if (!bytes.matches(12, "IHDR"))
            throw bytes.length() < 16
                    ? Refusal.truncated("the PNG ends before its header")
                    : Refusal.corrupt("a PNG starts with its IHDR chunk, got " + bytes.text(12, 4));
        bytes.need(SIGNATURE, 25, "header");
        CRC32 check = new CRC32();
        check.update(bytes.data(), 12, 17);
        if (check.getValue() != bytes.u32(29))
            throw Refusal.corrupt("the PNG header's checksum is wrong");
    }

    private static int bytesPerPixel(Bytes bytes) throws Refusal {
        int samples = switch (bytes.u8(25)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return samples * (bytes.u8(24) == 16 ? 2 : 1);
    }

    private static int size(Bytes bytes, int at) throws Refusal {
        int size = bytes.s32(at);
        if (size < 1)
            throw Refusal.corrupt("a PNG is at least 1x1 pixels, got " + bytes.u32(16) + "x" + bytes.u32(20));
        return size;
    }

    private static byte @Nullable [] profile(Bytes bytes, int at, int length) {
        int name = at;
        while (name < at + length && bytes.data()[name] != 0)
            name++;
        if (name + 2 >= at + length)
            return null;
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes.data(), name + 2, at + length - name - 2);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            drain(inflater, new byte[4096], whole, ColourProfiles.LARGEST);
            return inflater.finished() ? whole.toByteArray() : null;
        }
    }

    /** Inflates what input there is, or as much as wanted; stops quietly at damage, which the decoder will report. */
    private static void drain(Inflater inflater, byte[] buffer, @Nullable ByteArrayOutputStream to, long most) {
        try {
            int count = inflater.inflate(buffer);
            while (count > 0 && inflater.getBytesWritten() <= most) {
                if (to != null)
                    to.write(buffer, 0, count);
                count = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            inflater.setInput(new byte[0]);
        }
    }
}
