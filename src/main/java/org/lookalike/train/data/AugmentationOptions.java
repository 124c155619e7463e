package org.lookalike.train.data;

/**
 * How much training pictures are varied. Every amount is drawn anew for each view, evenly between the limits.
 *
 * @param crop whether the square is cut out anywhere, instead of in the middle
 * @param reflection which views are mirrored left to right
 * @param shiftX how far the square slides sideways either way, as a fraction of its side, 0 to below 1
 * @param shiftY likewise up and down
 * @param minScale how small things get, as a factor above 0
 * @param maxScale how large things get, at least {@code minScale}
 * @param rotation how far pictures turn either way, in degrees, 0 to 180
 * @param brightness how far the factor of all levels lies from 1 either way, 0 to 1
 * @param contrast likewise the factor of levels' distance from the view's mean grey
 * @param saturation likewise the factor of colours' distance from their own grey
 * @param erased the side of a square somewhere that becomes grey, as a fraction of the view's (DeVries and Taylor 2017,
 *        "Improved Regularization of Convolutional Neural Networks with Cutout", section 3), 0 to below 1
 */
public record AugmentationOptions(boolean crop, Reflection reflection, double shiftX, double shiftY, double minScale,
        double maxScale, double rotation, double brightness, double contrast, double saturation, double erased) {
    static final AugmentationOptions OFF = new AugmentationOptions(false, Reflection.NONE, 0, 0, 1, 1, 0, 0, 0, 0, 0);

    private static final AugmentationOptions STANDARD = new AugmentationOptions(true, Reflection.BY_CHANCE, 0.05, 0.05,
            0.85, 1.2, 10,
            0.2, 0.2, 0.2, 0);

    public AugmentationOptions {
        if (!(shiftX >= 0 && shiftX < 1 && shiftY >= 0 && shiftY < 1))
            throw new IllegalArgumentException("shifts are fractions, 0 to below 1, got " + shiftX + " and " + shiftY);
        if (!(minScale > 0 && maxScale >= minScale && maxScale < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("scales are above 0, the largest no smaller than the smallest, got "
                    + minScale + " to " + maxScale);
        if (!(rotation >= 0 && rotation <= 180))
            throw new IllegalArgumentException("rotation is 0 to 180 degrees, got " + rotation);
        if (!(isFraction(brightness) && isFraction(contrast) && isFraction(saturation)))
            throw new IllegalArgumentException("brightness, contrast and saturation vary by 0 to 1, got " + brightness
                    + ", " + contrast + " and " + saturation);
        if (!(erased >= 0 && erased < 1))
            throw new IllegalArgumentException("what is erased is a fraction, 0 to below 1, got " + erased);
    }

    /** Moderate, for photographs of things that look the same from the left and the right. */
    public static AugmentationOptions standard() {
        return STANDARD;
    }

    AugmentationOptions withCrop(boolean to) {
        return new AugmentationOptions(to, reflection, shiftX, shiftY, minScale, maxScale, rotation, brightness,
                contrast, saturation, erased);
    }

    AugmentationOptions withReflection(Reflection to) {
        return new AugmentationOptions(crop, to, shiftX, shiftY, minScale, maxScale, rotation, brightness, contrast,
                saturation, erased);
    }

    AugmentationOptions withShifts(double x, double y) {
        return new AugmentationOptions(crop, reflection, x, y, minScale, maxScale, rotation, brightness, contrast,
                saturation, erased);
    }

    AugmentationOptions withScales(double min, double max) {
        return new AugmentationOptions(crop, reflection, shiftX, shiftY, min, max, rotation, brightness, contrast,
                saturation, erased);
    }

    AugmentationOptions withRotation(double degrees) {
        return new AugmentationOptions(crop, reflection, shiftX, shiftY, minScale, maxScale, degrees, brightness,
                contrast, saturation, erased);
    }

    AugmentationOptions withColours(double newBrightness, double newContrast, double newSaturation) {
        return new AugmentationOptions(crop, reflection, shiftX, shiftY, minScale, maxScale, rotation, newBrightness,
                newContrast, newSaturation, erased);
    }

    AugmentationOptions withErased(double to) {
        return new AugmentationOptions(crop, reflection, shiftX, shiftY, minScale, maxScale, rotation, brightness,
                contrast, saturation, to);
    }

    /** Whether every view shows the middle square as it is, but for its colours and what is erased. */
    boolean keepsGeometry() {
        return withColours(0, 0, 0).withErased(0).equals(OFF);
    }

    private static boolean isFraction(double value) {
        return value >= 0 && value <= 1;
    }
}
