package org.lookalike.image.gallery;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * The pictures of the demo: one sub-folder a category, JPEG files. The same seed draws the same pictures.
 *
 * @param perCategory how many pictures each category gets
 * @param longestSide of the largest pictures, in pixels; the smallest have two thirds of it
 */
public record Gallery(long seed, int perCategory, int longestSide) {
    private static final float QUALITY = 0.88f;

    public static final Gallery DEMO = new Gallery(2026, 46, 640);

    public Gallery {
        if (perCategory < 1 || perCategory > 999)
            throw new IllegalArgumentException("a category has 1 to 999 pictures, got " + perCategory);
        if (longestSide < 96)
            throw new IllegalArgumentException("the longest side is at least 96 pixels, got " + longestSide);
    }

    /** Told of progress, from several threads, once a picture. */
    @FunctionalInterface
    public interface Progress {

        void drawn(int done, int total);
    }

    /** How many pictures the whole gallery has. */
    public int size() {
        return perCategory * Subject.values().length;
    }

    /**
     * Draws what is missing in the folder; pictures that are there are left alone, so a gallery broken off is completed and a
     * complete one costs nothing.
     *
     * @return how many pictures were drawn
     */
    public int draw(Path folder, Progress progress) throws IOException {
        List<Sheet> missing = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            Path home = Files.createDirectories(folder.resolve(subject.folder()));
            for (int i = 0; i < perCategory; i++) {
                Sheet sheet = new Sheet(subject, i,
                        home.resolve(String.format(Locale.ROOT, "%s-%03d.jpg", subject.folder(), i + 1)));
                if (!Files.exists(sheet.file()))
                    missing.add(sheet);
            }
        }
        AtomicInteger done = new AtomicInteger(size() - missing.size());
        try {
            missing.parallelStream().forEach(sheet -> {
                write(sheet);
                progress.drawn(done.incrementAndGet(), size());
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return missing.size();
    }

    @SuppressWarnings("EnumOrdinal") // a seed, not an index
    BufferedImage picture(Subject subject, int number) {
        Scene scene = Scene.thrown(seed * 1_000_003 + subject.folder().hashCode() * 7_919L + number * 104_729L, number,
                longestSide);
        BufferedImage image = new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        subject.paint(new Brush(graphics, scene), scene);
        graphics.dispose();
        scene.light().fall(image, scene.dice());
        return image;
    }

    /** Written beside its place and moved there whole: a killed run leaves no half picture behind. */
    private void write(Sheet sheet) {
        try {
            Path part = sheet.file().resolveSibling("." + sheet.file().getFileName() + ".part");
            Files.write(part, jpeg(picture(sheet.subject(), sheet.number())));
            Files.move(part, sheet.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private record Sheet(Subject subject, int number, Path file) {}
}
