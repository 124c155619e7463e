package org.lookalike.train.data;

/**
 * How large each part is, as a share of every category.
 *
 * @param train above 0
 * @param validation 0 for no such part
 * @param test likewise
 */
public record Shares(double train, double validation, double test) {
    public static final Shares DEFAULT = new Shares(0.7, 0.15, 0.15);

    private static final double ROUNDING = 1e-6;

    public Shares {
        if (!(train > 0 && validation >= 0 && test >= 0 && Math.abs(train + validation + test - 1) < ROUNDING))
            throw new IllegalArgumentException("shares are at least 0, that of train above 0, and sum to 1; got train "
                    + train + ", validation " + validation + ", test " + test);
    }

    /** Whole pictures, by largest remainders; at least one for a part with a share, even where there are too few. */
    Counts of(int pictures) {
        var counts = Counts.of(whole(train, pictures), whole(validation, pictures), whole(test, pictures));
        while (counts.sum() < pictures)
            counts.add(mostLacking(counts, pictures), 1);
        for (Part part : Part.values())
            if (share(part) > 0 && counts.of(part) == 0) {
                if (counts.of(counts.largest()) > 1)
                    counts.add(counts.largest(), -1);
                counts.add(part, 1);
            }
        return counts;
    }

    private static int whole(double share, int pictures) {
        return (int) Math.floor(share * pictures + ROUNDING);
    }

    private Part mostLacking(Counts counts, int pictures) {
        Part most = Part.TRAIN;
        for (Part part : Part.values())
            if (share(part) * pictures - counts.of(part) > share(most) * pictures - counts.of(most) + ROUNDING)
                most = part;
        return most;
    }

    private double share(Part part) {
        return switch (part) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }
}
