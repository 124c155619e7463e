package org.lookalike.image;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the first directory of a TIFF file and checks that the strips or tiles it names are there. */
final class TiffHeader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int STRIPS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILES = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int PROFILE = 34675;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final long LARGEST_TILE = 1 << 26;

    private final Bytes bytes;
    private final Map<Integer, Integer> entries = new HashMap<>();

    private TiffHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    static Header read(Bytes bytes) throws Refusal {
        if (bytes.u16(2) != 42)
            throw Refusal.unsupported("classic TIFF (42) is decoded, got BigTIFF (" + bytes.u16(2) + ")");
        TiffHeader tiff = new TiffHeader(bytes);
        tiff.walk(tiff.offset(4));
        return tiff.header();
    }

    private void walk(int directory) throws Refusal {
        int count = bytes.u16(directory);
        bytes.need(directory + 2, count * 12L, "TIFF directory");
        for (int i = 0; i < count; i++)
            entries.putIfAbsent(bytes.u16(directory + 2 + i * 12), directory + 2 + i * 12);
    }

    private Header header() throws Refusal {
        long width = number(WIDTH, 0, 0);
        long height = number(HEIGHT, 0, 0);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE)
            throw Refusal.corrupt("a TIFF is at least 1x1 pixels, got " + width + "x" + height);
        if (number(TILE_WIDTH, 0, 0) * number(TILE_HEIGHT, 0, 0) > Math.max(LARGEST_TILE, 4 * width * height))
            throw Refusal.corrupt("a TIFF tile is not much larger than the picture, got "
                    + number(TILE_WIDTH, 0, 0) + "x" + number(TILE_HEIGHT, 0, 0));
        checkParts(STRIPS, STRIP_LENGTHS);
        checkParts(TILES, TILE_LENGTHS);
        long perPixel = Math.min(number(SAMPLES, 0, 1), 1000) * ((number(BITS, 0, 1) + 7) / 8) + 4;
        return new Header((int) width, (int) height, (int) Math.min(perPixel, 10_000), Header.Kind.WHOLE, 0, profile());
    }

    private void checkParts(int offsets, int lengths) throws Refusal {
        int parts = Math.min(count(offsets), count(lengths));
        for (int i = 0; i < parts; i++)
            bytes.need(number(offsets, i, 0), number(lengths, i, 0), "TIFF picture data");
    }

    private byte @Nullable [] profile() throws Refusal {
        int length = count(PROFILE);
        if (length < 128)
            return null;
        int at = place(PROFILE);
        bytes.need(at, length, "colour profile");
        byte[] profile = new byte[length];
        System.arraycopy(bytes.data(), at, profile, 0, length);
        return profile;
    }

    private int count(int tag) throws Refusal {
        Integer entry = entries.get(tag);
        return entry == null ? 0 : (int) Math.min(bytes.u32(entry + 4), bytes.length());
    }

    /** Where a tag's values are: in its entry if they fit in four bytes, else elsewhere. */
    private int place(int tag) throws Refusal {
        int entry = entries.getOrDefault(tag, 0);
        return (long) count(tag) * typeBytes(entry) <= 4 ? entry + 8 : offset(entry + 8);
    }

    private long number(int tag, int index, long absent) throws Refusal {
        Integer entry = entries.get(tag);
        if (entry == null)
            return absent;
        int size = typeBytes(entry);
        int at = place(tag) + index * size;
        return switch (size) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.u16(at);
            default -> bytes.u32(at);
        };
    }

    private int typeBytes(int entry) throws Refusal {
        int type = bytes.u16(entry + 2);
        return type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1;
    }

    private int offset(int at) throws Refusal {
        long offset = bytes.u32(at);
        bytes.need(offset, 2, "TIFF directory");
        return (int) offset;
    }
}
