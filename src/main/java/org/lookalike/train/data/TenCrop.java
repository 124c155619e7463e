package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;

/** Ten views of one picture whose predictions are averaged (Krizhevsky, Sutskever and Hinton 2012, section 4.1). */
public final class TenCrop {

    private TenCrop() {}

    /**
     * Squares at the top left, top right, bottom left, bottom right and in the middle, then each of them mirrored left to
     * right, in the same order.
     *
     * @param side at most the picture's shorter side
     */
    public static List<Pixels> of(Pixels resized, int side) {
        int right = resized.width() - side;
        int bottom = resized.height() - side;
        List<Pixels> views = new ArrayList<>();
        views.add(Resampler.crop(resized, 0, 0, side, side));
        views.add(Resampler.crop(resized, right, 0, side, side));
        views.add(Resampler.crop(resized, 0, bottom, side, side));
        views.add(Resampler.crop(resized, right, bottom, side, side));
        // Half to even, as the preprocessing's middle.
        views.add(Resampler.crop(resized, (int) Math.rint(right / 2.0), (int) Math.rint(bottom / 2.0), side, side));
        for (int i = 0; i < 5; i++)
            views.add(mirrored(views.get(i)));
        return List.copyOf(views);
    }

    private static Pixels mirrored(Pixels pixels) {
        int width = pixels.width();
        byte[] from = pixels.rgb();
        byte[] to = new byte[from.length];
        for (int y = 0; y < pixels.height(); y++)
            for (int x = 0; x < width; x++)
                System.arraycopy(from, (y * width + x) * 3, to, (y * width + width - 1 - x) * 3, 3);
        return new Pixels(width, pixels.height(), to);
    }
}
