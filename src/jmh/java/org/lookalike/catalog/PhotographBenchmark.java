package org.lookalike.catalog;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.lookalike.benchmark.BaseModel;
import org.lookalike.model.ModelBundle;

/**
 * Indexing twenty 12-megapixel JPEG files end to end, against nothing but decoding them whole by ImageIO on as many
 * threads.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.PhotographBenchmark</pre>
 */
public final class PhotographBenchmark {
    private static final int PICTURES = 20;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private PhotographBenchmark() {}

    public static void main(String[] args) throws Exception {
        ImageIO.setUseCache(false);
        Path folder = Files.createTempDirectory("photographs");
        for (int i = 0; i < PICTURES; i++)
            draw(folder.resolve("photograph" + i + ".jpg"), i);
        ModelBundle bundle = BaseModel.open();
        index(folder, bundle);
        for (int round = 1; round <= 3; round++) {
            double whole = decodeAll(folder);
            double indexed = index(folder, bundle);
            System.out.printf(Locale.ROOT,
                    "round %d: ImageIO whole %.1f pictures/s, index %.1f pictures/s: %.2f times%n",
                    round, whole, indexed, indexed / whole);
        }
    }

    private static double decodeAll(Path folder) throws Exception {
        long start = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(PROCESSORS); var files = Files.list(folder)) {
            List<Callable<Integer>> decodings = files
                    .<Callable<Integer>>map(file -> () -> ImageIO.read(file.toFile()).getWidth())
                    .toList();
            for (var width : workers.invokeAll(decodings))
                width.get();
        }
        return PICTURES / ((System.nanoTime() - start) / 1e9);
    }

    private static double index(Path folder, ModelBundle bundle) throws Exception {
        return IndexingBenchmark.index(folder, bundle).picturesPerSecond();
    }

    /** Shapes of all sizes under sensor noise, so that the file has a photograph's size of some megabytes. */
    private static void draw(Path file, int seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(30, 80, 180), 4000, 3000, new Color(240, 200, 90)));
        graphics.fillRect(0, 0, 4000, 3000);
        for (int i = 0; i < 2000; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000) | 0x78000000, true));
            int size = 10 + random.nextInt(300);
            graphics.fillOval(random.nextInt(4000) - 50, random.nextInt(3000) - 50, size, 5 + random.nextInt(size));
        }
        graphics.dispose();
        for (int y = 0; y < 3000; y++)
            for (int x = 0; x < 4000; x++)
                image.setRGB(x, y, noisy(image.getRGB(x, y), random));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.9f);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        }
    }

    private static int noisy(int rgb, Random random) {
        int noisy = 0;
        for (int shift = 0; shift < 24; shift += 8)
            noisy |= Math.clamp((rgb >> shift & 255) + random.nextInt(-9, 10), 0, 255) << shift;
        return noisy;
    }
}
