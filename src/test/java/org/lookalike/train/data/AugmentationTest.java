package org.lookalike.train.data;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AugmentationTest extends VariedPicture {

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
        Drawn drawn = Drawn.of(brighter, Seeds.random(1, 3, Seeds.bits(ID)), false);

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
        assertThrows(IllegalArgumentException.class, () -> AugmentationOptions.OFF.withErased(1));
        assertThrows(IllegalArgumentException.class, () -> AugmentationOptions.OFF.withColours(0, Double.NaN, 0));
    }
}
