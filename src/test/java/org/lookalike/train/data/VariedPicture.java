package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;
import org.lookalike.model.Preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A picture, and views of it. */
abstract class VariedPicture {
    static final int SIDE = 64;
    static final Preprocessing PREPROCESSING = Preprocessing.imageNet(72, SIDE);
    static final LabelledPicture LABELLED = Drawings.picture("blobs", 1);
    static final ContentId ID = LABELLED.id();

    @TempDir
    Path folder;
    Pixels picture = new Pixels(1, 1, new byte[3]);
    Pixels resized = picture;

    @BeforeEach
    void drawPicture() throws IOException {
        Path file = Drawings.blobs(folder.resolve("blobs.png"), 3, 333, 211);
        Decoded decoded = new Decoder(DecoderOptions.FULL_SIZE).decode(file);
        picture = assertInstanceOf(Decoded.Readable.class, decoded).picture().pixels();
        resized = Resampler.resizeShorterSide(picture, 72);
        assertEquals(113, resized.width());
    }

    record Offset(int left, int top) {}

    /** Where in the resized picture the view is. */
    Offset offset(Pixels view) {
        for (int top = 0; top <= resized.height() - SIDE; top++)
            for (int left = 0; left <= resized.width() - SIDE; left++)
                if (isSame(Resampler.crop(resized, left, top, SIDE, SIDE), view))
                    return new Offset(left, top);
        throw new AssertionError("the view is nowhere in the picture");
    }

    static Pixels view(AugmentationOptions options, Pixels picture, int epoch) {
        return augmentation(options, 1).view(ID, picture, epoch);
    }

    static Augmentation augmentation(AugmentationOptions options, long seed) {
        return new Augmentation(new Split(List.of(LABELLED), List.of(), List.of()), options, PREPROCESSING, seed);
    }

    static int largestDifference(Pixels a, Pixels b) {
        int largest = 0;
        for (int i = 0; i < a.rgb().length; i++)
            largest = Math.max(largest, Math.abs((a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff)));
        return largest;
    }

    static boolean isSame(Pixels a, Pixels b) {
        return Arrays.equals(a.rgb(), b.rgb());
    }

    static void assertSame(Pixels expected, Pixels actual) {
        assertEquals(expected.width(), actual.width());
        assertArrayEquals(expected.rgb(), actual.rgb());
    }

    static void assertDiffers(Pixels a, Pixels b) {
        assertFalse(isSame(a, b));
    }

    static void assertLevels(Pixels actual, int... expected) {
        byte[] bytes = new byte[expected.length];
        for (int i = 0; i < expected.length; i++)
            bytes[i] = (byte) expected[i];
        assertArrayEquals(bytes, actual.rgb());
    }
}
