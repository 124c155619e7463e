package org.lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small JPEG files for lists of pictures. */
public final class Thumbnail {
    /** Pictures are reduced to this many pixels along their longer side, and never enlarged. */
    public static final int LONGEST_SIDE = 320;

    private static final int QUALITY = 85;
    /** Larger files than this many bytes never serve themselves. */
    public static final int SMALL_FILE = 64 << 10;

    private Thumbnail() {}

    public static byte[] jpeg(Pixels pixels) {
        int longer = Math.max(pixels.width(), pixels.height());
        int width = pixels.width();
        int height = pixels.height();
        if (longer > LONGEST_SIDE) {
            width = Math.max(1, Math.round((float) width * LONGEST_SIDE / longer));
            height = Math.max(1, Math.round((float) height * LONGEST_SIDE / longer));
        }
        return jpeg(pixels, width, height, QUALITY);
    }

    /**
     * Also of another size.
     *
     * @param quality 1 to 100, as JPEG encoders count it
     */
    static byte[] jpeg(Pixels pixels, int width, int height, int quality) {
        if (OpenCvCodec.available()) {
            Optional<byte[]> encoded = OpenCvCodec.encode(pixels, width, height, quality);
            if (encoded.isPresent())
                return encoded.get();
        }
        return encode(Resampler.resize(pixels, width, height), quality);
    }

    /** Whether a picture's own file does as its thumbnail. */
    public static boolean isServedByFile(Picture picture) {
        return picture.plain() && isSmall(picture.facts());
    }

    /** Whether a picture's own file is small enough to do as its thumbnail. */
    public static boolean isSmall(PictureFacts facts) {
        return facts.bytes() <= SMALL_FILE && Math.max(facts.width(), facts.height()) <= LONGEST_SIDE;
    }

    static byte[] encode(Pixels pixels, int quality) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = pixels.rgb();
        for (int y = 0, i = 0; y < pixels.height(); y++)
            for (int x = 0; x < pixels.width(); x++, i += 3)
                image.setRGB(x, y, ((rgb[i] & 0xff) << 16) | ((rgb[i + 1] & 0xff) << 8) | (rgb[i + 2] & 0xff));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
