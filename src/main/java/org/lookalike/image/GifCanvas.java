package org.lookalike.image;

import java.util.Arrays;

/** Puts a GIF's first frame where it belongs on its white canvas. */
final class GifCanvas {

    private GifCanvas() {}

    static Pixels place(Pixels frame, byte[] file) throws Refusal {
        Bytes bytes = new Bytes(file, false);
        Header header = GifHeader.read(bytes);
        if (frame.width() == header.width() && frame.height() == header.height())
            return frame;
        int[] place = GifHeader.frame(bytes);
        byte[] canvas = new byte[header.width() * header.height() * 3];
        Arrays.fill(canvas, (byte) 255);
        for (int y = 0; y < frame.height(); y++)
            System.arraycopy(frame.rgb(), y * frame.width() * 3, canvas,
                    ((place[1] + y) * header.width() + place[0]) * 3, frame.width() * 3);
        return new Pixels(header.width(), header.height(), canvas);
    }
}
