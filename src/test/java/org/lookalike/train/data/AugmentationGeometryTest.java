package org.lookalike.train.data;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AugmentationGeometryTest extends VariedPicture {
    /** The middle of what ImageNet's statistics are about. */
    private static final byte[] GREY = {124, 116, 104};

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
        AugmentationOptions options = AugmentationOptions.OFF.withReflection(Reflection.BY_CHANCE);
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
    void reflectionInTurnMirrorsEveryOtherView() {
        AugmentationOptions options = AugmentationOptions.OFF.withReflection(Reflection.IN_TURN);
        Pixels middle = Resampler.resizeAndCrop(resized, 72, SIDE);
        Pixels mirrored = TenCrop.of(middle, SIDE).get(5);
        boolean first = isSame(mirrored, view(options, resized, 0));
        for (int epoch = 1; epoch < 10; epoch++)
            assertSame(first == (epoch % 2 == 0) ? mirrored : middle, view(options, resized, epoch));
    }

    @Test
    void whatOnlyMovesIsNotBlurred() {
        AugmentationOptions options = AugmentationOptions.OFF.withShifts(2.4 / SIDE, 0);
        Pixels middle = Resampler.resizeAndCrop(resized, 72, SIDE);
        Set<Integer> moves = new HashSet<>();
        for (int epoch = 0; epoch < 100; epoch++) {
            Pixels view = view(options, resized, epoch);
            for (int by = -2; by <= 2; by++)
                if (isSame(Resampler.crop(middle, 2 - by, 0, SIDE - 4, SIDE),
                        Resampler.crop(view, 2, 0, SIDE - 4, SIDE)))
                    moves.add(by);
        }
        assertEquals(Set.of(-2, -1, 0, 1, 2), moves);
    }

    @Test
    void erasingMakesOneSquareGrey() {
        Pixels middle = Resampler.resizeAndCrop(resized, 72, SIDE);
        Set<Long> sizes = new HashSet<>();
        for (int epoch = 0; epoch < 100; epoch++) {
            Pixels view = view(AugmentationOptions.OFF.withErased(0.25), resized, epoch);
            long erased = 0;
            for (int i = 0; i < view.rgb().length; i += 3)
                if (view.rgb()[i] == GREY[0] && view.rgb()[i + 1] == GREY[1] && view.rgb()[i + 2] == GREY[2])
                    erased++;
                else
                    assertEquals(middle.rgb()[i], view.rgb()[i]);
            sizes.add(erased);
        }
        assertTrue(sizes.contains(16L * 16), "all of a square inside");
        assertTrue(sizes.stream().allMatch(size -> size >= 8 * 8 && size <= 16 * 16), "a quarter in a corner");
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
        var drawn = new Drawn(false, 0, 0, 0.25, 0, 1, 0, new Colouring(1, 1, 1), new Erasure(0, 0, 0));

        byte[] row = AffineSampler.sample(square, AffineMap.of(drawn, SIDE, 0, 0, 1, 1), SIDE).rgb();

        assertEquals(15, row[0]);
        assertEquals(0, row[3 * 15]);
        assertEquals(0, row[3 * 16]);
        assertEquals(47, row[3 * 63]);
    }

    @Test
    void turningByAQuarterIsExact() {
        Pixels square = Resampler.crop(resized, 0, 0, SIDE, SIDE);
        var drawn = new Drawn(false, 0, 0, 0, 0, 1, Math.PI / 2, new Colouring(1, 1, 1), new Erasure(0, 0, 0));

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
}
