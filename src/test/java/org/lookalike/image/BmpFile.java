package org.lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes BMP files, also such as no encoder writes: a header of 40 bytes, two colours, and data. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record BmpFile(int width, int height, int bits, int compression, int imageSize, int colours, byte[] data) {
    private static final int DATA = 14 + 40 + 8;

    static BmpFile rows(int width, int height, int bits) {
        return new BmpFile(width, height, bits, 0, 0, 2, new byte[64]);
    }

    static BmpFile runs(int width, int height, int imageSize, byte[] data) {
        return new BmpFile(width, height, 8, 1, imageSize, 2, data);
    }

    BmpFile withColours(int claimed) {
        return new BmpFile(width, height, bits, compression, imageSize, claimed, data);
    }

    byte[] bytes() {
        ByteBuffer file = ByteBuffer.allocate(DATA + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(-1).putInt(0).putInt(DATA);
        file.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) bits);
        file.putInt(compression).putInt(imageSize).putInt(0).putInt(0).putInt(colours).putInt(0);
        return file.putInt(0x00ff0000).putInt(0x000000ff).put(data).array();
    }
}
