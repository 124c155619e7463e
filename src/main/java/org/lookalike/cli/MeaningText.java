package org.lookalike.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.calibrate.HitMeaning;

/** What a hit means, in words. */
final class MeaningText {
    private MeaningText() {}

    static String of(HitMeaning hit) {
        return switch (hit.meaning()) {
            case SAME_FILE -> "same file";
            case NEAR_DUPLICATE -> "near duplicate";
            case LIKELY_SAME_CATEGORY -> "very likely same category" + percent(hit.sameCategory());
            case CLOSEST -> hit.sameCategory() == null ? "closest" : "same category" + percent(hit.sameCategory());
        };
    }

    private static String percent(@Nullable Double probability) {
        return probability == null
                ? ""
                : String.format(Locale.ROOT, " %d%%", Math.clamp(Math.round(100 * probability), 1, 99));
    }
}
