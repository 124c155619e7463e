package org.lookalike.image;

import java.util.List;
import org.lookalike.fuzz.FuzzTarget;

/** PNG, GIF, BMP, TIFF and WebP. */
public final class PictureFuzz implements FuzzTarget {
    private final AnyPicture pictures = new AnyPicture();

    @Override
    public List<byte[]> seeds() {
        return List.of(Fixtures.file(Fixtures.drawn(8, 8), "png"), Fixtures.file(Fixtures.drawn(8, 8), "gif"),
                Fixtures.file(Fixtures.drawn(8, 8), "bmp"), Fixtures.file(Fixtures.drawn(8, 8), "tiff"),
                Fixtures.resource("lossy.webp"), Fixtures.resource("lossless.webp"), Fixtures.resource("alpha.webp"));
    }

    @Override
    public void take(byte[] input) {
        if (input.length == 0 || input[0] != (byte) 0xff)
            pictures.take(input);
    }
}
