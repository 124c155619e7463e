package org.lookalike.train.data;

import java.util.Arrays;
import org.lookalike.image.Pixels;

/**
 * A square that nobody sees; what of it lies outside of the view is lost to it.
 *
 * @param x of its middle, as a share of the view's width
 * @param y likewise, of its height
 * @param share of the view's sides; 0 erases nothing
 */
record Erasure(double x, double y, double share) {

    /** @param grey level of red, green and blue, which the square gets */
    Pixels apply(Pixels view, byte[] grey) {
        if (share == 0)
            return view;
        byte[] rgb = Arrays.copyOf(view.rgb(), view.rgb().length);
        int width = length(view.width());
        int height = length(view.height());
        int left = (int) (x * view.width()) - width / 2;
        int top = (int) (y * view.height()) - height / 2;
        for (int row = Math.max(0, top); row < Math.min(view.height(), top + height); row++)
            for (int column = Math.max(0, left); column < Math.min(view.width(), left + width); column++)
                System.arraycopy(grey, 0, rgb, 3 * (row * view.width() + column), 3);
        return new Pixels(view.width(), view.height(), rgb);
    }

    private int length(int side) {
        return (int) Math.rint(share * side);
    }
}
