package org.lookalike.image.gallery;

import java.awt.image.BufferedImage;

/** A box blur, run three times: nearly a Gaussian one. */
final class Blur {

    private Blur() {}

    /** Blurs only the opacity of an image of one colour, in place. */
    static void soften(BufferedImage image, int radius) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int colour = 0;
        float[] alpha = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            alpha[i] = pixels[i] >>> 24;
            if (alpha[i] > 0)
                colour = pixels[i] & 0xffffff;
        }
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++)
                run(alpha, y * width, 1, width, radius);
            for (int x = 0; x < width; x++)
                run(alpha, x, width, height, radius);
        }
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = Math.round(alpha[i]) << 24 | colour;
        image.setRGB(0, 0, width, height, pixels, 0, width);
    }

    private static void run(float[] values, int start, int step, int count, int radius) {
        float[] line = new float[count];
        float sum = 0;
        for (int i = -radius; i < count; i++) {
            if (i + radius < count)
                sum += values[start + (i + radius) * step];
            if (i - radius - 1 >= 0)
                sum -= values[start + (i - radius - 1) * step];
            if (i >= 0)
                line[i] = sum / (2 * radius + 1);
        }
        for (int i = 0; i < count; i++)
            values[start + i * step] = Math.max(0, line[i]);
    }
}
