package org.lookalike.catalog.calibrate;

import org.jspecify.annotations.Nullable;

/**
 * What one hit means.
 *
 * @param nearDuplicate how probably it is the same picture, lightly edited, if every other picture asked with were such a
 *        copy; null where that was not calibrated
 * @param sameCategory how probably it is of the category that the asked picture is of; null where that was not calibrated,
 *        where the hit has no category, and where nothing alike is here
 */
public record HitMeaning(Meaning meaning, @Nullable Double nearDuplicate, @Nullable Double sameCategory) {
    /** From here on a hit is called a near duplicate. */
    static final double SURELY_DUPLICATE = 0.9;
    /** From here on a hit is called very likely of the same category. */
    static final double VERY_LIKELY = 0.8;

    static HitMeaning sameFile() {
        return new HitMeaning(Meaning.SAME_FILE, null, null);
    }

    static HitMeaning of(@Nullable Double nearDuplicate, @Nullable Double sameCategory) {
        Meaning meaning = nearDuplicate != null && nearDuplicate >= SURELY_DUPLICATE
                ? Meaning.NEAR_DUPLICATE
                : sameCategory != null && sameCategory >= VERY_LIKELY ? Meaning.LIKELY_SAME_CATEGORY : Meaning.CLOSEST;
        return new HitMeaning(meaning, nearDuplicate, sameCategory);
    }
}
