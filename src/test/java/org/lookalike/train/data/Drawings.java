package org.lookalike.train.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.lookalike.image.ContentId;
import org.lookalike.image.PerceptualHash;

/** Pictures for tests: as files, and as records without files. */
public final class Drawings {
    private Drawings() {}

    /** Coloured blobs, another picture for each seed; PNG or JPEG, as the name says. */
    public static Path blobs(Path file, int seed) throws IOException {
        return blobs(file, seed, 120, 90);
    }

    static Path blobs(Path file, int seed, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.scale(width / 200.0, height / 150.0);
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            brush.setColor(new Color(random.nextInt(1 << 24)));
            brush.fillOval(random.nextInt(200) - 30, random.nextInt(150) - 30, 60, 60);
        }
        brush.dispose();
        Files.createDirectories(file.getParent());
        String name = file.toString();
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }

    /** A grey ground of some level, with a few blobs on it: what a network tells apart at once. */
    public static Path framed(Path file, int seed, int level) throws IOException {
        BufferedImage image = new BufferedImage(40, 36, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(level, level, level));
        brush.fillRect(0, 0, 40, 36);
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            brush.setColor(new Color(random.nextInt(1 << 24)));
            brush.fillOval(random.nextInt(40), random.nextInt(36), 8, 8);
        }
        brush.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** A picture that no other number is like. */
    static LabelledPicture picture(String category, int number) {
        return picture(category, number, unlike(number));
    }

    static LabelledPicture picture(String category, int number, long hash) {
        return new LabelledPicture(Path.of(category, number + ".jpg"), id(number), category, hash);
    }

    static ContentId id(int number) {
        return ContentId.of(new byte[]{(byte) number, (byte) (number >> 8), (byte) (number >> 16)});
    }

    /** 32 bits at random places: far from every other number's. */
    static long unlike(int number) {
        Random random = new Random(number);
        long hash = 0;
        while (Long.bitCount(hash) < 32)
            hash |= 1L << random.nextInt(64);
        return hash;
    }

    /** Each differs from the one before in an even number of bits; as in real hashes, half of the bits stay set. */
    static List<LabelledPicture> chain(int length, int bits) {
        List<LabelledPicture> chain = new ArrayList<>();
        Random random = new Random(1);
        long hash = unlike(999);
        for (int i = 0; i < length; i++) {
            long before = hash;
            while (PerceptualHash.distance(before, hash) < bits || Long.bitCount(hash) != 32)
                hash = before ^ bits(random, bits);
            chain.add(picture("film", 2000 + i, hash));
        }
        return chain;
    }

    /** So many bits at random places. */
    static long bits(Random random, int count) {
        long bits = 0;
        while (Long.bitCount(bits) < count)
            bits |= 1L << random.nextInt(64);
        return bits;
    }

    /** So many of each category, none like another. */
    static List<LabelledPicture> pictures(Map<String, Integer> sizes) {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (String category : sizes.keySet().stream().sorted().toList())
            IntStream.range(0, sizes.getOrDefault(category, 0))
                    .forEach(i -> pictures.add(picture(category, 10_000 + pictures.size())));
        return pictures;
    }
}
