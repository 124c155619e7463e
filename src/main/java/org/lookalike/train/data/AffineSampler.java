package org.lookalike.train.data;

import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;

/**
 * Samples a view once: bilinear, and where it shrinks the source the triangle widens with the reduction, along the source's
 * axes, so that nothing is skipped; what {@link Resampler} does, for any affine map. Points outside the source are
 * mirrored at its edges. One thread.
 */
final class AffineSampler {
    private final Pixels source;
    private final double reachX;
    private final double reachY;
    private final float[] shares;
    private final float[] sums = new float[3];

    private AffineSampler(Pixels source, AffineMap map) {
        this.source = source;
        this.reachX = Math.max(1, map.stepX());
        this.reachY = Math.max(1, map.stepY());
        this.shares = new float[2 * (int) Math.ceil(reachX) + 1];
    }

    static Pixels sample(Pixels source, AffineMap map, int side) {
        var sampler = new AffineSampler(source, map);
        byte[] rgb = new byte[3 * side * side];
        int out = 0;
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++, out += 3)
                sampler.pixel(mirrored(map.x(x + 0.5, y + 0.5), source.width()),
                        mirrored(map.y(x + 0.5, y + 0.5), source.height()), rgb, out);
        return new Pixels(side, side, rgb);
    }

    private static double mirrored(double at, int length) {
        if (at >= 0 && at <= length)
            return at;
        double folded = at - 2.0 * length * Math.floor(at / (2.0 * length));
        return folded <= length ? folded : 2 * length - folded;
    }

    private void pixel(double x, double y, byte[] to, int out) {
        int left = start(x, reachX);
        int count = end(x, reachX, source.width()) - left;
        float across = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = share(left + i, x, reachX);
            across += shares[i];
        }
        sums[0] = sums[1] = sums[2] = 0;
        float down = 0;
        int bottom = end(y, reachY, source.height());
        for (int row = start(y, reachY); row < bottom; row++) {
            float share = share(row, y, reachY);
            down += share;
            addRow((row * source.width() + left) * 3, count, share);
        }
        for (int channel = 0; channel < 3; channel++)
            to[out + channel] = (byte) Math.clamp(Math.round(sums[channel] / (across * down)), 0, 255);
    }

    private void addRow(int at, int count, float share) {
        byte[] rgb = source.rgb();
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int i = 0, from = at; i < count; i++, from += 3) {
            red += shares[i] * (rgb[from] & 0xff);
            green += shares[i] * (rgb[from + 1] & 0xff);
            blue += shares[i] * (rgb[from + 2] & 0xff);
        }
        sums[0] += share * red;
        sums[1] += share * green;
        sums[2] += share * blue;
    }

    private static int start(double middle, double reach) {
        return Math.max((int) (middle - reach + 0.5), 0);
    }

    private static int end(double middle, double reach, int length) {
        return Math.min((int) (middle + reach + 0.5), length);
    }

    private static float share(int pixel, double middle, double reach) {
        return (float) Math.max(0, 1 - Math.abs((pixel + 0.5 - middle) / reach));
    }
}
