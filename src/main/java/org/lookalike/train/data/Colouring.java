package org.lookalike.train.data;

import org.lookalike.image.Pixels;

/**
 * Factors of brightness, contrast and saturation, each 1 for none, defined as torchvision's {@code adjust_brightness},
 * {@code adjust_contrast} and {@code adjust_saturation}, applied in this order but rounded and cut off only once.
 */
record Colouring(double brightness, double contrast, double saturation) {
    private static final float RED = 0.2989f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private static final Colouring NONE = new Colouring(1, 1, 1);

    Pixels apply(Pixels pixels) {
        if (equals(NONE))
            return pixels;
        byte[] from = pixels.rgb();
        byte[] to = new byte[from.length];
        // All three are linear: own level, the pixel's grey and the picture's grey, each with its share.
        float own = (float) (brightness * contrast * saturation);
        float grey = (float) (brightness * contrast * (1 - saturation));
        float mean = (float) (brightness * (1 - contrast) * meanGrey(from));
        for (int at = 0; at < from.length; at += 3) {
            float same = grey * grey(from, at) + mean;
            for (int i = at; i < at + 3; i++)
                to[i] = (byte) Math.clamp(Math.round(own * (from[i] & 0xff) + same), 0, 255);
        }
        return new Pixels(pixels.width(), pixels.height(), to);
    }

    private static float grey(byte[] rgb, int at) {
        return RED * (rgb[at] & 0xff) + GREEN * (rgb[at + 1] & 0xff) + BLUE * (rgb[at + 2] & 0xff);
    }

    private static double meanGrey(byte[] rgb) {
        double sum = 0;
        for (int at = 0; at < rgb.length; at += 3)
            sum += grey(rgb, at);
        return sum * 3 / rgb.length;
    }
}
