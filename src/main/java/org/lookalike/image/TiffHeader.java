package org.lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the first directory of a TIFF file and checks that the strips or tiles it names are there. */
final class TiffHeader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int INKS = 5;
    private static final int STRIPS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILES = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int JPEG_TABLES = 347;
    private static final int OLD_JPEG = 513;
    private static final int PROFILE = 34675;
    /** Besides {@link #ARRAYS}, what readers need: fill order, predictor, palette, colours and the like. */
    private static final Set<Integer> NEEDED = Set.of(WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, 266, SAMPLES, 278,
            284,
            292,
            293, 317, 320, TILE_WIDTH, TILE_HEIGHT, 332, 334, 338, 339, JPEG_TABLES, 512, OLD_JPEG, 514, 515, 517, 518,
            519, 520, 521, 529, 530, 531, 532);
    private static final Set<Integer> ARRAYS = Set.of(STRIPS, STRIP_LENGTHS, TILES, TILE_LENGTHS);
    /** A palette of 16 bits has 3 * 65,536 values of 2 bytes, and nothing else that is needed is as large. */
    private static final int LARGEST_TAG = 1 << 19;
    /** None, CCITT, LZW, JPEG, Deflate and PackBits, under all their numbers. */
    private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 32_773L, 32_946L);
    private static final int MOST_SAMPLES = 32;
    private static final int MOST_BITS = 64;
    private static final int LARGEST_TILE_SIDE = 1 << 16;

    private final Bytes bytes;
    private final TiffDirectory directory;

    private TiffHeader(Bytes bytes) throws Refusal {
        this.bytes = bytes;
        this.directory = TiffDirectory.first(bytes, 0);
    }

    static Header read(Bytes bytes) throws Refusal {
        if (bytes.u16(2) != 42)
            throw Refusal.unsupported("classic TIFF (42) is decoded, got BigTIFF (" + bytes.u16(2) + ")");
        int start = (int) Math.min(bytes.u32(4), bytes.length());
        bytes.need(start + 2L, bytes.u16(start) * 12L, "TIFF directory");
        return new TiffHeader(bytes).header();
    }

    /** The file with a directory of what its pixels need, and no other. */
    static Excerpt needed(Bytes bytes) throws Refusal {
        return new TiffHeader(bytes).needed();
    }

    private Excerpt needed() throws Refusal {
        List<Integer> entries = new ArrayList<>();
        for (int tag : directory.tags())
            if (ARRAYS.contains(tag) || (NEEDED.contains(tag) && directory.size(tag) <= LARGEST_TAG)
                    || (tag == PROFILE && readerNeedsProfile()))
                entries.add(directory.entry(tag).orElseThrow());
        ByteOrder order = bytes.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer few = ByteBuffer.allocate(2 + 12 * entries.size() + 4).order(order);
        few.putShort((short) entries.size());
        for (int entry : entries)
            few.put(bytes.data(), entry, 12);
        byte[] offset = ByteBuffer.allocate(4).order(order).putInt(bytes.length()).array();
        return Excerpt.of(bytes.data())
                .part(0, 4)
                .replaced(offset)
                .part(8, bytes.length() - 8)
                .replaced(few.array())
                .build();
    }

    /** Only it turns inks into red, green and blue; where those are in the file, the profile is applied afterwards. */
    private boolean readerNeedsProfile() throws Refusal {
        return directory.number(PHOTOMETRIC, 0, 0) == INKS && directory.count(PROFILE) <= ColourProfiles.LARGEST
                && directory.count(PROFILE) == directory.size(PROFILE);
    }

    private Header header() throws Refusal {
        long width = directory.number(WIDTH, 0, 0);
        long height = directory.number(HEIGHT, 0, 0);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE)
            throw Refusal.corrupt("a TIFF is at least 1x1 pixels, got " + width + "x" + height);
        if (!COMPRESSIONS.contains(directory.number(COMPRESSION, 0, 1)))
            throw Refusal
                    .unsupported("TIFF with CCITT, LZW, JPEG, Deflate, PackBits or no compression are decoded, got "
                            + directory.number(COMPRESSION, 0, 1));
        long perPixel = bytesPerPixel() * tileShare(width, height);
        checkParts(STRIPS, STRIP_LENGTHS, width, height);
        checkParts(TILES, TILE_LENGTHS, width, height);
        return new Header((int) width, (int) height, (int) Math.min(perPixel, Integer.MAX_VALUE), Header.Kind.WHOLE, 0,
                profile());
    }

    private long bytesPerPixel() throws Refusal {
        long samples = directory.number(SAMPLES, 0, 1);
        long bits = directory.number(BITS, 0, 1);
        if (samples < 1 || samples > MOST_SAMPLES || bits < 1 || bits > MOST_BITS)
            throw Refusal.unsupported("TIFF with 1 to " + MOST_SAMPLES + " samples of 1 to " + MOST_BITS
                    + " bits are decoded, got " + samples + " of " + bits);
        return samples * ((bits + 7) / 8) + 4;
    }

    /** How many times the picture's own size a tile needs, at least 1: readers hold whole tiles. */
    private long tileShare(long width, long height) throws Refusal {
        if (!directory.has(TILE_WIDTH) && !directory.has(TILE_HEIGHT))
            return 1;
        long wide = directory.number(TILE_WIDTH, 0, 0);
        long high = directory.number(TILE_HEIGHT, 0, 0);
        if (wide < 1 || high < 1 || wide > LARGEST_TILE_SIDE || high > LARGEST_TILE_SIDE)
            throw Refusal.corrupt("a TIFF tile has 1 to " + LARGEST_TILE_SIDE + " pixels a side, got " + wide + "x"
                    + high);
        return 1 + wide * high / width / height;
    }

    private void checkParts(int offsets, int lengths, long width, long height) throws Refusal {
        long parts = Math.min(directory.count(offsets), directory.count(lengths));
        if (Math.max(directory.count(offsets), directory.count(lengths)) > mostParts(offsets, width, height))
            throw Refusal.corrupt("a TIFF of " + width + "x" + height + " pixels has at most "
                    + mostParts(offsets, width, height) + " strips or tiles, got " + directory.count(offsets)
                    + " offsets and " + directory.count(lengths) + " lengths");
        boolean jpeg = directory.number(COMPRESSION, 0, 1) == 7 || directory.number(COMPRESSION, 0, 1) == 6;
        for (int i = 0; i < parts; i++) {
            long at = directory.number(offsets, i, 0);
            bytes.need(at, directory.number(lengths, i, 0), "TIFF picture data");
            if (jpeg)
                checkJpeg(at, width, height);
        }
        if (jpeg && offsets == STRIPS)
            checkJpeg(directory.number(OLD_JPEG, 0, bytes.length()), width, height);
    }

    private long mostParts(int offsets, long width, long height) throws Refusal {
        long planes = directory.number(SAMPLES, 0, 1);
        if (offsets == STRIPS)
            return height * planes;
        long wide = Math.max(1, directory.number(TILE_WIDTH, 0, 1));
        long high = Math.max(1, directory.number(TILE_HEIGHT, 0, 1));
        return Math.min((width + wide - 1) / wide * ((height + high - 1) / high), Integer.MAX_VALUE) * planes;
    }

    /** A JPEG inside is no larger than what it is a part of; encoders fill up to whole blocks. */
    private void checkJpeg(long at, long width, long height) throws Refusal {
        long most = Math.max(pixels(width, height), pixels(directory.number(TILE_WIDTH, 0, 1),
                directory.number(TILE_HEIGHT, 0, 1)));
        long pixels = at < bytes.length() ? JpegHeader.pixels(new Bytes(bytes.data(), true), (int) at) : 0;
        if (pixels > most)
            throw Refusal.corrupt("a JPEG in a TIFF of " + width + "x" + height + " pixels has at most " + most
                    + " pixels, got " + pixels);
    }

    private static long pixels(long width, long height) {
        return (width + 31) / 32 * 32 * ((height + 31) / 32 * 32);
    }

    private byte @Nullable [] profile() throws Refusal {
        long length = directory.size(PROFILE);
        if (length < 128 || length > ColourProfiles.LARGEST)
            return null;
        byte[] profile = new byte[(int) length];
        System.arraycopy(bytes.data(), directory.place(PROFILE), profile, 0, profile.length);
        return profile;
    }
}
