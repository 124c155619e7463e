package org.lookalike.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG files that no encoder writes. */
final class PngFile {

    private PngFile() {}

    static byte[] plain() {
        return Fixtures.file(Fixtures.drawn(48, 32), "png");
    }

    static byte[] withPalette() {
        byte[] levels = {0, (byte) 200};
        IndexColorModel palette = new IndexColorModel(1, 2, levels, levels, levels);
        return Fixtures.file(new BufferedImage(48, 32, BufferedImage.TYPE_BYTE_BINARY, palette), "png");
    }

    /** A copy with the chunk many times behind its header. */
    static byte[] withMany(byte[] png, String type, byte[] content, int times) {
        byte[] once = Fixtures.withChunk(png, type, content);
        int length = 12 + content.length;
        ByteArrayOutputStream file = new ByteArrayOutputStream(png.length + length * times);
        file.write(png, 0, 33);
        for (int i = 0; i < times; i++)
            file.write(once, 33, length);
        file.write(png, 33, png.length - 33);
        return file.toByteArray();
    }

    /** Zeros, deflated to about a thousandth, behind a name and what else a chunk starts with. */
    static byte[] bomb(String start, int megabytes) {
        try (ByteArrayOutputStream chunk = new ByteArrayOutputStream();
                DeflaterOutputStream deflated = new DeflaterOutputStream(chunk, new Deflater(9), 1 << 16)) {
            for (int i = 0; i < start.length(); i++)
                chunk.write(start.charAt(i));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++)
                deflated.write(zeros);
            deflated.finish();
            return chunk.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy without its data, which new ones stand in for, and without its end. */
    static byte[] withData(byte[] png, byte[] data) {
        byte[] whole = Fixtures.withChunk(png, "IDAT", data);
        return Arrays.copyOf(whole, 33 + 12 + data.length);
    }
}
