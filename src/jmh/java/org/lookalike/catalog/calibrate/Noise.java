package org.lookalike.catalog.calibrate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures of nothing: squares of random colours, from single pixels to an eighth of a side. */
final class Noise {
    private static final int SIDE = 128;
    private static final int[] GRAINS = {1, 2, 4, 8, 16};

    private Noise() {}

    /** As a PNG file. */
    static byte[] picture(int number) {
        var random = new Random(number);
        int grain = GRAINS[number % GRAINS.length];
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y += grain)
            for (int x = 0; x < SIDE; x += grain) {
                int colour = random.nextInt(0x1000000);
                for (int i = 0; i < grain * grain; i++)
                    image.setRGB(x + i % grain, y + i / grain, colour);
            }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return file.toByteArray();
    }
}
