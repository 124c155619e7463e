package org.lookalike.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures drawn by code, and the few small files that no Java library writes. */
final class Fixtures {

    private Fixtures() {}

    /** Red grows to the right, green downwards, blue is a coarse chessboard; as in the resource files, which are 48x32. */
    static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int blue = (x / (width / 4) + y / (height / 4)) % 2 == 0 ? 60 : 200;
                image.setRGB(x, y, ((255 * x / (width - 1)) << 16) | ((255 * y / (height - 1)) << 8) | blue);
            }
        return image;
    }

    /** Red, green, blue and white quarters: top left, top right, bottom left, bottom right. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        int[] colours = {0xff0000, 0x00ff00, 0x0000ff, 0xffffff};
        for (int i = 0; i < 4; i++) {
            brush.setColor(new Color(colours[i]));
            brush.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        brush.dispose();
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            assertTrue(ImageIO.write(image, format, file), "Java writes " + format);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] resource(String name) {
        try (InputStream stream = Fixtures.class.getResourceAsStream(name)) {
            if (stream == null)
                throw new IllegalArgumentException("there is no resource " + name);
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the JPEG with a segment inserted behind its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + content.length + 4);
        file.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2)).put(content);
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] exif(int orientation, String takenAt) {
        byte[] text = (takenAt + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer block = ByteBuffer.allocate(6 + 8 + 30 + 18 + text.length);
        block.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        block.putShort((short) 2);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        block.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(38);
        block.putInt(0);
        block.putShort((short) 1);
        block.putShort((short) 0x9003).putShort((short) 2).putInt(text.length).putInt(56);
        block.putInt(0);
        return block.put(text).array();
    }

    /** A copy of the PNG with a chunk inserted behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int behindHeader = 33;
        ByteBuffer file = ByteBuffer.allocate(png.length + content.length + 12);
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        file.put(png, 0, behindHeader).putInt(content.length).put(named).putInt(crc(named));
        return file.put(png, behindHeader, png.length - behindHeader).array();
    }

    static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[bytes.length + 100];
            return Arrays.copyOf(buffer, deflater.deflate(buffer));
        }
    }

    /** A PNG of a few bytes that claims a size. */
    static byte[] pngClaiming(int width, int height) {
        byte[] png = file(drawn(8, 8), "png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        ByteBuffer.wrap(png).putInt(29, crc(Arrays.copyOfRange(png, 12, 29)));
        return png;
    }

    static Picture decode(byte[] file) {
        return readable(new Decoder(DecoderOptions.DEFAULT).decode(file, "fixture"));
    }

    static Picture readable(Decoded decoded) {
        return assertInstanceOf(Decoded.Readable.class, decoded, decoded::toString).picture();
    }

    static Decoded.Unreadable unreadable(byte[] file) {
        return assertInstanceOf(Decoded.Unreadable.class, new Decoder(DecoderOptions.DEFAULT).decode(file, "fixture"));
    }

    static int colour(Pixels pixels, int x, int y) {
        int at = (y * pixels.width() + x) * 3;
        return ((pixels.rgb()[at] & 0xff) << 16) | ((pixels.rgb()[at + 1] & 0xff) << 8) | (pixels.rgb()[at + 2] & 0xff);
    }

    /** How far a picture is from another of the same size, in levels on average. */
    static double difference(Pixels pixels, BufferedImage expected) {
        long sum = 0;
        for (int y = 0; y < pixels.height(); y++)
            for (int x = 0; x < pixels.width(); x++)
                for (int shift = 0; shift <= 16; shift += 8)
                    sum += Math.abs((colour(pixels, x, y) >> shift & 0xff) - (expected.getRGB(x, y) >> shift & 0xff));
        return sum / (3.0 * pixels.width() * pixels.height());
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
