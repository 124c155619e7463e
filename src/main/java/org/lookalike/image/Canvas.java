package org.lookalike.image;

import java.util.Arrays;

/** Puts an animation's first frame where it belongs on its white canvas. */
final class Canvas {

    private Canvas() {}

    static Pixels place(Pixels frame, PictureFormat format, byte[] file, Header canvas) throws Refusal {
        if (frame.width() == canvas.width() && frame.height() == canvas.height())
            return frame;
        int[] corner = switch (format) {
            case GIF -> GifHeader.corner(new Bytes(file, false));
            case WEBP -> WebpHeader.corner(new Bytes(file, false));
            case JPEG, PNG, BMP, TIFF -> new int[2];
        };
        if (corner[0] + frame.width() > canvas.width() || corner[1] + frame.height() > canvas.height())
            throw Refusal.corrupt("the " + format + " data hold another size than the file says");
        byte[] rgb = new byte[Math.multiplyExact(Math.multiplyExact(canvas.width(), canvas.height()), 3)];
        Arrays.fill(rgb, (byte) 255);
        for (int y = 0; y < frame.height(); y++)
            System.arraycopy(frame.rgb(), y * frame.width() * 3, rgb,
                    ((corner[1] + y) * canvas.width() + corner[0]) * 3, frame.width() * 3);
        return new Pixels(canvas.width(), canvas.height(), rgb);
    }
}
