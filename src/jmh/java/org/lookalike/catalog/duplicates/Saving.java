package org.lookalike.catalog.duplicates;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * How a picture is saved.
 *
 * @param extension jpg, png or webp
 * @param quality 0 to 100; PNG has none
 */
record Saving(String extension, int quality) {

    void save(BufferedImage picture, Path file) throws IOException {
        switch (extension) {
            case "png" -> ImageIO.write(picture, "png", file.toFile());
            case "webp" -> webp(picture, file);
            default -> jpeg(picture, file);
        }
    }

    private void jpeg(BufferedImage picture, Path file) throws IOException {
        var rgb = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = rgb.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality / 100f);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(rgb, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private void webp(BufferedImage picture, Path file) throws IOException {
        byte[] bgr = new byte[picture.getWidth() * picture.getHeight() * 3];
        for (int y = 0, i = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                for (int shift = 0; shift < 24; shift += 8)
                    bgr[i++] = (byte) (picture.getRGB(x, y) >> shift);
        var mat = new Mat(picture.getHeight(), picture.getWidth(), CvType.CV_8UC3);
        var encoded = new MatOfByte();
        mat.put(0, 0, bgr);
        if (!Imgcodecs.imencode(".webp", mat, encoded, new MatOfInt(Imgcodecs.IMWRITE_WEBP_QUALITY, quality)))
            throw new IOException("no WebP of " + file);
        Files.write(file, encoded.toArray());
    }
}
