package org.lookalike.train.report;

import org.jspecify.annotations.Nullable;

/**
 * An axis.
 *
 * @param title with the unit, if there is one
 * @param min where it begins; null: by the data
 * @param max where it ends; null: by the data
 */
record Axis(String title, boolean logarithmic, @Nullable Double min, @Nullable Double max) {

    static Axis linear(String title) {
        return new Axis(title, false, null, null);
    }

    static Axis logarithmic(String title) {
        return new Axis(title, true, null, null);
    }

    Axis from(double least) {
        return new Axis(title, logarithmic, least, max);
    }

    Axis to(double most) {
        return new Axis(title, logarithmic, min, most);
    }
}
