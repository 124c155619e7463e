package org.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG file. */
final class PngHeader {
    private static final int SIGNATURE = 8;
    private static final int PROFILE_LIMIT = 8 << 20;
    private static final long INFLATED_LIMIT = 1L << 31;

    private PngHeader() {}

    static Header read(Bytes bytes) throws Refusal {
        requireWhole(bytes);
        int exif = -1;
        byte[] profile = null;
        boolean plain = false;
        try (Inflater inflater = new Inflater()) {
            boolean ended = false;
            for (int at = SIGNATURE; at < bytes.length() && !ended; at += 12 + (int) bytes.u32(at)) {
                String type = bytes.text(at + 4, 4);
                bytes.need(at + 8, bytes.u32(at) + 4, type + " chunk");
                switch (type) {
                    case "eXIf" -> exif = at + 8;
                    case "iCCP" -> profile = profile(bytes, at + 8, (int) bytes.u32(at));
                    case "sRGB" -> plain = true;
                    case "IEND" -> ended = true;
                    default -> {
                    }
                }
            }
            if (!ended && !dataComplete(bytes, inflater))
                throw Refusal.truncated("the PNG data end after " + bytes.length() + " bytes, before the last row");
        }
        return new Header(size(bytes, 16), size(bytes, 20), bytesPerPixel(bytes), Header.Kind.ROWS, exif,
                plain ? null : profile);
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

    /** A file may lack its end and yet hold all rows. */
    private static boolean dataComplete(Bytes bytes, Inflater inflater) throws Refusal {
        byte[] sink = new byte[1 << 16];
        for (int at = SIGNATURE; at < bytes.length(); at += 12 + (int) bytes.u32(at)) {
            if (!bytes.matches(at + 4, "IDAT"))
                continue;
            inflater.setInput(bytes.data(), at + 8, (int) bytes.u32(at));
            drain(inflater, sink, null);
        }
        return inflater.finished();
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
            drain(inflater, new byte[4096], whole);
            return inflater.finished() ? whole.toByteArray() : null;
        }
    }

    /** Inflates what input there is; stops quietly at damage, which the decoder will report. */
    private static void drain(Inflater inflater, byte[] buffer, @Nullable ByteArrayOutputStream to) {
        try {
            int count = inflater.inflate(buffer);
            while (count > 0 && inflater.getBytesWritten() < INFLATED_LIMIT) {
                if (to != null)
                    to.write(buffer, 0, count);
                if (to != null && to.size() > PROFILE_LIMIT)
                    return;
                count = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            inflater.setInput(new byte[0]);
        }
    }
}
