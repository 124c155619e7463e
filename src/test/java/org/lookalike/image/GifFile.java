package org.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Writes GIF files block by block, also such as no encoder writes. */
final class GifFile {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** A canvas with two colours: red and blue. */
    GifFile(int width, int height) {
        file.writeBytes(new byte[]{'G', 'I', 'F', '8', '9', 'a'});
        shorts(width, height);
        file.writeBytes(new byte[]{(byte) 0x80, 0, 0, (byte) 255, 0, 0, 0, 0, (byte) 255});
    }

    /** A frame of that size, of which only the first pixel is there: blue. */
    GifFile frame(int left, int top, int width, int height) {
        file.write(0x2c);
        shorts(left, top, width, height);
        // No colours of its own; codes of 2 bits: clear, 1, end.
        file.writeBytes(new byte[]{0, 2, 2, 0b01_001_100, 0b1, 0});
        return this;
    }

    /** A comment of that many blocks of 255 bytes. */
    GifFile comment(int blocks) {
        byte[] block = new byte[256];
        Arrays.fill(block, (byte) 255);
        file.writeBytes(new byte[]{0x21, (byte) 0xfe});
        for (int i = 0; i < blocks; i++)
            file.writeBytes(block);
        file.write(0);
        return this;
    }

    byte[] ended() {
        file.write(0x3b);
        return file.toByteArray();
    }

    private void shorts(int... numbers) {
        for (int number : numbers) {
            file.write(number);
            file.write(number >> 8);
        }
    }
}
