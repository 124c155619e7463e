package org.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes WebP files chunk by chunk, also such as no encoder writes. */
final class WebpFile {
    static final int ANIMATED = 0x02;
    static final int PROFILE = 0x20;
    private static final int CHUNKS = 12;

    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

    /** The chunk with pixels, 48x32, of a file without a canvas. */
    static byte[] picture() {
        byte[] file = Fixtures.resource("lossless.webp");
        return Arrays.copyOfRange(file, CHUNKS, file.length);
    }

    WebpFile canvas(int flags, int width, int height) {
        return chunk("VP8X", bytes(flags, 4, width - 1, 3, height - 1, 3));
    }

    /** A frame of that size, with chunks in it. */
    WebpFile frame(int left, int top, int width, int height, byte[] inside) {
        byte[] head = bytes(left / 2, 3, top / 2, 3, width - 1, 3, height - 1, 3, 100, 4);
        byte[] frame = Arrays.copyOf(head, head.length + inside.length);
        System.arraycopy(inside, 0, frame, head.length, inside.length);
        return chunk("ANMF", frame);
    }

    WebpFile chunk(String name, byte[] content) {
        chunks.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(bytes(content.length, 4));
        chunks.writeBytes(content);
        if (content.length % 2 == 1)
            chunks.write(0);
        return this;
    }

    /** The head of a chunk. */
    WebpFile claiming(String name, int length) {
        chunks.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(bytes(length, 4));
        return this;
    }

    /** Chunks as they are. */
    WebpFile chunks(byte[] more) {
        chunks.writeBytes(more);
        return this;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(CHUNKS + chunks.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks.toByteArray())
                .array();
    }

    /** Numbers, each with how many bytes it takes. */
    private static byte[] bytes(int... numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < numbers.length; i += 2)
            for (int shift = 0; shift < 8 * numbers[i + 1]; shift += 8)
                bytes.write(numbers[i] >> shift);
        return bytes.toByteArray();
    }
}
