package org.lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** Writes TIFF files tag by tag, also such as no encoder writes: 8x8 gray pixels, unless told otherwise. */
final class TiffFile {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int STRIPS = 273;
    static final int SAMPLES = 277;
    static final int STRIP_LENGTHS = 279;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    /** Where the pixels start. */
    static final int DATA = 8;

    private record Tag(int type, int count, int value) {}

    private final Map<Integer, Tag> tags = new TreeMap<>();
    private byte[] data = new byte[64];
    private int next;

    TiffFile() {
        with(WIDTH, 8).with(HEIGHT, 8).with(BITS, 8).with(COMPRESSION, 1).with(262, 1).with(STRIPS, DATA);
        with(SAMPLES, 1).with(278, 8).with(STRIP_LENGTHS, 64);
    }

    TiffFile with(int tag, int value) {
        return with(tag, 4, 1, value);
    }

    /** @param value or where the values are */
    TiffFile with(int tag, int type, int count, int value) {
        tags.put(tag, new Tag(type, count, value));
        return this;
    }

    TiffFile without(int tag) {
        tags.remove(tag);
        return this;
    }

    TiffFile data(int compression, byte[] compressed) {
        data = compressed.clone();
        return with(COMPRESSION, compression).with(STRIP_LENGTHS, data.length);
    }

    /** Where another directory follows the first. */
    TiffFile next(int offset) {
        next = offset;
        return this;
    }

    int directory() {
        return DATA + data.length;
    }

    byte[] bytes() {
        ByteBuffer file = ByteBuffer.allocate(directory() + 6 + 12 * tags.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[]{'I', 'I', 42, 0}).putInt(directory()).put(data).putShort((short) tags.size());
        tags.forEach((number, tag) -> file.putShort(number.shortValue())
                .putShort((short) tag.type())
                .putInt(tag.count())
                .putInt(tag.value()));
        return file.putInt(next).array();
    }
}
