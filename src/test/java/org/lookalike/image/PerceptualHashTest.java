package org.lookalike.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.image.Fixtures.decode;
import static org.lookalike.image.Fixtures.file;

class PerceptualHashTest {

    @Test
    void survivesCompressionAndResizing() {
        long original = hash(file(blobs(1), "png"));

        assertTrue(PerceptualHash.distance(original, hash(file(blobs(1), "jpg"))) <= 4);
        Pixels half = Resampler.resize(decode(file(blobs(1), "png")).pixels(), 100, 75);
        assertTrue(PerceptualHash.distance(original, PerceptualHash.of(half)) <= 6);
    }

    @Test
    void tellsPicturesApart() {
        assertTrue(PerceptualHash.distance(hash(file(blobs(1), "png")), hash(file(blobs(2), "png"))) >= 16);
    }

    @Test
    void anEmptyPictureHasNoBits() {
        assertEquals(0, PerceptualHash.of(new Pixels(50, 20, new byte[50 * 20 * 3])));
    }

    @Test
    void takesPicturesOfOnePixel() {
        assertEquals(0, PerceptualHash.of(new Pixels(1, 1, new byte[]{1, 2, 3})));
    }

    @Test
    void countsTheBitsThatDiffer() {
        assertEquals(3, PerceptualHash.distance(0b1011, 0b0000));
    }

    private static long hash(byte[] file) {
        return PerceptualHash.of(decode(file).pixels());
    }

    private static BufferedImage blobs(int seed) {
        BufferedImage image = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            brush.setColor(new Color(random.nextInt(1 << 24)));
            brush.fillOval(random.nextInt(200) - 30, random.nextInt(150) - 30, 60, 60);
        }
        brush.dispose();
        return image;
    }
}
