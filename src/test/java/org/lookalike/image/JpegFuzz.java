package org.lookalike.image;

import java.util.List;
import org.lookalike.fuzz.FuzzTarget;

/** Photographs: the walk over their segments, then OpenCV. */
public final class JpegFuzz implements FuzzTarget {
    private final AnyPicture pictures = new AnyPicture();

    @Override
    public List<byte[]> seeds() {
        byte[] plain = Fixtures.file(Fixtures.drawn(16, 12), "jpg");
        return List.of(plain, Fixtures.resource("progressive.jpg"), Fixtures.resource("cmyk.jpg"),
                Fixtures.withSegment(plain, 0xe1, Fixtures.exif(6, "2024:05:01 12:30:15")));
    }

    @Override
    public void take(byte[] input) {
        if (input.length > 3 && input[0] == (byte) 0xff && input[1] == (byte) 0xd8)
            pictures.take(input);
    }
}
