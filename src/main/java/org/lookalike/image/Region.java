package org.lookalike.image;

/**
 * A part of an upright picture, in shares of its width and height.
 *
 * @param left in [0, 1)
 * @param top in [0, 1)
 * @param width above 0, so that it ends at most at 1
 * @param height likewise
 */
public record Region(double left, double top, double width, double height) {
    public static final Region WHOLE = new Region(0, 0, 1, 1);
    /** Smaller parts show a person nothing. */
    private static final double LEAST = 0.01;
    /** What {@link #asked} takes. */
    public static final String RULE = "left,top,width,height in shares of the picture, such as 0.5,0,0.5,1 for its right"
            + " half; each at least 0, width and height at least " + LEAST + ", within the picture";
    /** What dividing and adding shares may lose. */
    private static final double ROUNDING = 1e-6;

    public Region {
        if (!(left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1 + ROUNDING
                && top + height <= 1 + ROUNDING))
            throw new IllegalArgumentException("a part lies within its picture, from 0 to 1; got " + left + "," + top
                    + "," + width + "," + height);
        width = Math.min(width, 1 - left);
        height = Math.min(height, 1 - top);
    }

    /**
     * What a person asks for.
     *
     * @throws IllegalArgumentException if it does not follow {@link #RULE}
     */
    public static Region asked(String text) {
        String[] numbers = text.split(",", -1);
        if (numbers.length != 4)
            throw new IllegalArgumentException("a part is " + RULE + "; got \"" + text + "\"");
        var region = new Region(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3]));
        if (region.width < LEAST || region.height < LEAST)
            throw new IllegalArgumentException("a part is " + RULE + "; got \"" + text + "\"");
        return region;
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** A copy of this part, at least one pixel wide and high. */
    public Pixels of(Pixels picture) {
        if (isWhole())
            return picture;
        int x = Math.min((int) Math.round(left * picture.width()), picture.width() - 1);
        int y = Math.min((int) Math.round(top * picture.height()), picture.height() - 1);
        int right = Math.clamp(Math.round((left + width) * picture.width()), x + 1, picture.width());
        int bottom = Math.clamp(Math.round((top + height) * picture.height()), y + 1, picture.height());
        return Resampler.crop(picture, x, y, right - x, bottom - y);
    }

    /** A part of this part, as a part of the whole. */
    public Region part(Region inner) {
        return new Region(left + inner.left * width, top + inner.top * height, inner.width * width,
                inner.height * height);
    }
}
