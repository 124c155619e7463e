package org.lookalike.train.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them. */
final class Numbers {
    /** In place of what is undefined. */
    static final String NONE = "\u2013";

    private Numbers() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : NONE;
    }

    static String decimal(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : NONE;
    }

    static String whole(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Such as "1 picture" or "1,200 pictures". */
    static String count(long n, String one, String many) {
        return whole(n) + " " + (n == 1 ? one : many);
    }
}
