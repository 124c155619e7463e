package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AugmentationTest {
    private static final int SIDE = 64;
    private static final Preprocessing PREPROCESSING = Preprocessing.imageNet(72, SIDE);
    private static final LabelledPicture LABELLED = Drawings.picture("blobs", 1);
    private static final ContentId ID = LABELLED.id();

    @TempDir
    private Path folder;
    private Pixels picture = new Pixels(1, 1, new byte[3]);
    private Pixels resized = picture;

    @BeforeEach
    void drawPicture() throws IOException {
        Path file = Drawings.blobs(folder.resolve("blobs.png"), 3, 333, 211);
        Decoded decoded = new Decoder(DecoderOptions.FULL_SIZE).decode(file);
        picture = assertInstanceOf(Decoded.Readable.class, decoded).picture().pixels();
        resized = Resampler.resizeShorterSide(picture, 72);
        assertEquals(113, resized.width());
    }

    @Test
    void offIsThePreprocessingItself() {
        assertSame(Resampler.resizeAndCrop(picture, 72, SIDE), view(AugmentationOptions.OFF, picture, 5));
    }

    @Test
    void theSeedTheContentAndTheEpochDecide() {
        AugmentationOptions options = AugmentationOptions.standard();
        Pixels view = view(options, picture, 5);

        assertSame(view, view(options, picture, 5));
        assertDiffers(view, view(options, picture, 6));
        assertDiffers(view, augmentation(options, 2).view(ID, picture, 5));
        LabelledPicture other = Drawings.picture("blobs", 2);
        assertDiffers(view, new Augmentation(new Split(List.of(other), List.of(), List.of()), options, PREPROCESSING, 1)
                .view(other.id(), picture, 5));
    }

    @Test
    void onlyTrainingPicturesAreVaried() {
        var split = new Split(List.of(Drawings.picture("blobs", 2)), List.of(), List.of(LABELLED));
        var augmentation = new Augmentation(split, AugmentationOptions.standard(), PREPROCESSING, 1);

        assertThrows(IllegalArgumentException.class, () -> augmentation.view(ID, picture, 0));
    }

    @Test
    void aCropIsSomePartOfTheResizedPictureUnblurred() {
        AugmentationOptions options = AugmentationOptions.OFF.withCrop(true);
        Set<Integer> lefts = new HashSet<>();
        Set<Integer> tops = new HashSet<>();
        for (int epoch = 0; epoch < 100; epoch++) {
            Offset offset = offset(view(options, resized, epoch));
            lefts.add(offset.left());
            tops.add(offset.top());
        }
        assertEquals(9, tops.size()); // 72 - 64 + 1
        assertTrue(lefts.size() > 40, lefts + " of 113 - 64 + 1 = 50");
    }

    @Test
    void reflectionMirrorsHalfOfTheViews() {
        AugmentationOptions options = AugmentationOptions.OFF.withReflection(true);
        Pixels middle = Resampler.resizeAndCrop(resized, 72, SIDE);
        Pixels mirrored = TenCrop.of(middle, SIDE).get(5);
        int mirrors = 0;
        for (int epoch = 0; epoch < 100; epoch++) {
            Pixels view = view(options, resized, epoch);
            if (isSame(mirrored, view))
                mirrors++;
            else
                assertSame(middle, view);
        }
        assertEquals(50, mirrors, 15);
    }

    @Test
    void aPictureIsShrunkAsThePreprocessingShrinksIt() {
        AugmentationOptions options = AugmentationOptions.OFF.withScales(1 - 1e-9, 1);

        assertTrue(largestDifference(Resampler.resizeAndCrop(picture, 72, SIDE), view(options, picture, 1)) <= 1);
    }

    @Test
    void scalingEnlargesAboutTheMiddle() {
        Pixels view = view(AugmentationOptions.OFF.withScales(2, 2), resized, 1);

        Pixels middle = Resampler.crop(resized, (113 - SIDE) / 2 + SIDE / 4, (72 - SIDE) / 2 + SIDE / 4, SIDE / 2,
                SIDE / 2);
        Pixels enlarged = Resampler.resize(middle, SIDE, SIDE);
        assertTrue(
                largestDifference(Resampler.crop(enlarged, 2, 2, 60, 60), Resampler.crop(view, 2, 2, 60, 60)) <= 1);
    }

    @Test
    void shiftingMirrorsWhatWasOutside() {
        byte[] ramp = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < ramp.length; i++)
            ramp[i] = (byte) (i / 3 % SIDE);
        var square = new Pixels(SIDE, SIDE, ramp);
        var drawn = new Drawn(false, 0, 0, 0.25, 0, 1, 0, new Colouring(1, 1, 1));

        byte[] row = AffineSampler.sample(square, AffineMap.of(drawn, SIDE, 0, 0, 1, 1), SIDE).rgb();

        assertEquals(15, row[0]);
        assertEquals(0, row[3 * 15]);
        assertEquals(0, row[3 * 16]);
        assertEquals(47, row[3 * 63]);
    }

    @Test
    void turningByAQuarterIsExact() {
        Pixels square = Resampler.crop(resized, 0, 0, SIDE, SIDE);
        var drawn = new Drawn(false, 0, 0, 0, 0, 1, Math.PI / 2, new Colouring(1, 1, 1));

        Pixels turned = AffineSampler.sample(square, AffineMap.of(drawn, SIDE, 0, 0, 1, 1), SIDE);

        // Clockwise: what was at the bottom left is at the top left.
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++)
                assertEquals(square.rgb()[3 * ((SIDE - 1 - x) * SIDE + y)], turned.rgb()[3 * (y * SIDE + x)]);
    }

    @Test
    void anEvenPictureStaysEvenWhateverItsGeometry() {
        byte[] rgb = new byte[3 * 100 * 80];
        for (int i = 0; i < rgb.length; i++)
            rgb[i] = (byte) (i % 3 * 100);
        var even = new Pixels(100, 80, rgb);
        AugmentationOptions options = AugmentationOptions.standard()
                .withRotation(180)
                .withScales(0.1, 3)
                .withColours(0,
                        0, 0);
        byte[] expected = Resampler.resizeAndCrop(even, 72, SIDE).rgb();

        for (int epoch = 0; epoch < 20; epoch++)
            assertArrayEquals(expected, view(options, even, epoch).rgb());
    }

    @Test
    void coloursAreTorchvisions() {
        byte[] levels = {(byte) 200, 100, 50, 10, 20, 30};
        var pixels = new Pixels(2, 1, levels);

        // Greys are 124.18 and 18.149, their mean 71.1645.
        assertLevels(new Colouring(1.5, 1, 1).apply(pixels), 255, 150, 75, 15, 30, 45);
        assertLevels(new Colouring(1, 0.5, 1).apply(pixels), 136, 86, 61, 41, 46, 51);
        assertLevels(new Colouring(1, 1, 0).apply(pixels), 124, 124, 124, 18, 18, 18);
        assertLevels(new Colouring(1, 1, 2).apply(pixels), 255, 76, 0, 2, 22, 42);
    }

    @Test
    void oneOptionDoesNotChangeWhatAnotherDraws() {
        Pixels cropped = view(AugmentationOptions.OFF.withCrop(true), resized, 3);

        AugmentationOptions brighter = AugmentationOptions.OFF.withCrop(true).withColours(0.5, 0, 0);
        Drawn drawn = Drawn.of(brighter, Seeds.random(1, 3, Seeds.bits(ID)));

        assertNotEquals(1, drawn.colouring().brightness());
        assertSame(drawn.colouring().apply(cropped), view(brighter, resized, 3));
    }

    @Test
    void amountsHaveLimits() {
        var wrong = assertThrows(IllegalArgumentException.class,
                () -> AugmentationOptions.OFF.withScales(1.2, 0.8));
        assertEquals("scales are above 0, the largest no smaller than the smallest, got 1.2 to 0.8",
                wrong.getMessage());
        assertThrows(IllegalArgumentException.class, () -> AugmentationOptions.OFF.withShifts(1, 0));
        assertThrows(IllegalArgumentException.class, () -> AugmentationOptions.OFF.withRotation(-1));
        assertThrows(IllegalArgumentException.class, () -> AugmentationOptions.OFF.withColours(0, Double.NaN, 0));
    }

    private record Offset(int left, int top) {}

    /** Where in the resized picture the view is. */
    private Offset offset(Pixels view) {
        for (int top = 0; top <= resized.height() - SIDE; top++)
            for (int left = 0; left <= resized.width() - SIDE; left++)
                if (isSame(Resampler.crop(resized, left, top, SIDE, SIDE), view))
                    return new Offset(left, top);
        throw new AssertionError("the view is nowhere in the picture");
    }

    private static Pixels view(AugmentationOptions options, Pixels picture, int epoch) {
        return augmentation(options, 1).view(ID, picture, epoch);
    }

    private static Augmentation augmentation(AugmentationOptions options, long seed) {
        return new Augmentation(new Split(List.of(LABELLED), List.of(), List.of()), options, PREPROCESSING, seed);
    }

    private static int largestDifference(Pixels a, Pixels b) {
        int largest = 0;
        for (int i = 0; i < a.rgb().length; i++)
            largest = Math.max(largest, Math.abs((a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff)));
        return largest;
    }

    private static boolean isSame(Pixels a, Pixels b) {
        return Arrays.equals(a.rgb(), b.rgb());
    }

    private static void assertSame(Pixels expected, Pixels actual) {
        assertEquals(expected.width(), actual.width());
        assertArrayEquals(expected.rgb(), actual.rgb());
    }

    private static void assertDiffers(Pixels a, Pixels b) {
        assertFalse(isSame(a, b));
    }

    private static void assertLevels(Pixels actual, int... expected) {
        byte[] bytes = new byte[expected.length];
        for (int i = 0; i < expected.length; i++)
            bytes[i] = (byte) expected[i];
        assertArrayEquals(bytes, actual.rgb());
    }
}
