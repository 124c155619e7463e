package org.lookalike.train.config;

import org.lookalike.train.data.AugmentationOptions;
import org.lookalike.train.data.Reflection;

/**
 * How a training picture is changed each time it is seen, by chance.
 *
 * @param crop the least share of the picture's area that is cut out and seen; 1 cuts nothing off
 * @param anywhere whether the square is cut out anywhere, and not in the middle
 * @param reflect whether half of the pictures are turned left to right
 * @param alternate whether that is in every other epoch, and not by chance
 * @param shift at most so much of the side, each way
 * @param scale at most so much larger or smaller; 0.2 is 0.8 to 1.2 times
 * @param rotate at most so many degrees, each way
 * @param brightness at most so much more or less, as a share
 * @param contrast likewise
 * @param colour likewise, the colours' strength
 * @param erase the side of a square somewhere that becomes grey, as a share of the side
 * @param views of each picture whose embeddings are kept, the first unchanged; for {@link Strategy#HEAD}
 */
public record AugmentationConfig(double crop, boolean anywhere, boolean reflect, boolean alternate, double shift,
        double scale,
        double rotate,
        double brightness, double contrast, double colour, double erase, int views) {
    public static final AugmentationConfig DEFAULT = new AugmentationConfig(1, false, true, false, 0, 0, 0, 0, 0, 0, 0,
            1);

    public AugmentationConfig {
        new Rules().that(crop > 0 && crop <= 1, "crop is above 0 and at most 1", crop)
                .share("shift", shift)
                .share("scale", scale)
                .that(rotate >= 0 && rotate <= 180, "rotate is 0 to 180", rotate)
                .share("brightness", brightness)
                .share("contrast", contrast)
                .that(colour >= 0 && colour <= 1, "colour is 0 to 1", colour)
                .share("erase", erase)
                .atLeast(1, "views", views)
                .hold();
    }

    private Reflection reflection() {
        if (!reflect)
            return Reflection.NONE;
        return alternate ? Reflection.IN_TURN : Reflection.BY_CHANCE;
    }

    /** A square of a share of the area is a view in which things are larger by the share's root. */
    public AugmentationOptions options() {
        return new AugmentationOptions(anywhere || crop < 1, reflection(), shift, shift, 1 - scale,
                (1 + scale) / Math.sqrt(crop),
                rotate,
                brightness, contrast, colour, erase);
    }
}
