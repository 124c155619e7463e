package org.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG files that no encoder writes. */
final class JpegFile {
    static final int COMMENT = 0xfe;
    private static final int PROFILE = 0xe2;

    private JpegFile() {}

    static byte[] baseline() {
        return Fixtures.file(Fixtures.drawn(48, 32), "jpg");
    }

    static byte[] progressive() {
        return Fixtures.resource("progressive.jpg");
    }

    /** A copy that claims another size. */
    static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] claiming = jpeg.clone();
        int frame = frame(jpeg);
        claiming[frame + 5] = (byte) (height >> 8);
        claiming[frame + 6] = (byte) height;
        claiming[frame + 7] = (byte) (width >> 8);
        claiming[frame + 8] = (byte) width;
        return claiming;
    }

    /** A copy with segments of that kind before its end. */
    static byte[] withBeforeEnd(byte[] jpeg, byte[] segment, int times) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(jpeg.length + segment.length * times);
        file.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < times; i++)
            file.writeBytes(segment);
        file.write(jpeg, jpeg.length - 2, 2);
        return file.toByteArray();
    }

    /** A progressive scan that passes over the whole picture, in a few bytes: the last bit of the first AC coefficient. */
    static byte[] emptyScan() {
        return new byte[]{(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 1, 1, 0x10, 0};
    }

    static byte[] comment(byte[] text) {
        byte[] segment = new byte[4 + text.length];
        segment[0] = (byte) 0xff;
        segment[1] = (byte) COMMENT;
        segment[2] = (byte) ((text.length + 2) >> 8);
        segment[3] = (byte) (text.length + 2);
        System.arraycopy(text, 0, segment, 4, text.length);
        return segment;
    }

    /** A copy with a profile in as many parts. */
    static byte[] withProfile(byte[] jpeg, int parts, int bytesEach) {
        byte[] part = Arrays.copyOf("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII), 14 + bytesEach);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        for (int i = 1; i <= parts; i++) {
            part[12] = (byte) i;
            part[13] = (byte) parts;
            byte[] segment = comment(part);
            segment[1] = (byte) PROFILE;
            file.writeBytes(segment);
        }
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /** Where the marker of its frame is. */
    static int frame(byte[] jpeg) {
        try {
            return JpegHeader.walked(new Bytes(jpeg, true)).frame();
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Where the marker of its first scan is. */
    static int scan(byte[] jpeg) {
        try {
            return JpegHeader.walked(new Bytes(jpeg, true)).scan();
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }
}
