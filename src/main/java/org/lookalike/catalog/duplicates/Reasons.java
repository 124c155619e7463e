package org.lookalike.catalog.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.Turn;

/** Says in words how one picture of a group differs from the one to keep. */
final class Reasons {
    static final String IDENTICAL = "identical copy";
    /** Less is what rounding to whole pixels makes. */
    private static final double RESIZED = 0.02;

    private Reasons() {}

    /** Such as "rotated 90, resized 50 %". */
    static String of(PictureFacts kept, Pose keep, PictureFacts facts, Pose other) {
        List<String> words = new ArrayList<>();
        turned(keep.turnTo(other), words);
        if (keep.isCroppedIn(other))
            words.add("cropped");
        if (keep.isWiderIn(other))
            words.add("shows more at the edges");
        double scale = Math.sqrt(other.across(facts.width(), facts.height())
                / keep.across(kept.width(), kept.height()) * other.down(facts.width(), facts.height())
                / keep.down(kept.width(), kept.height()));
        if (Math.abs(scale - 1) > RESIZED)
            words.add(String.format(Locale.ROOT, "resized %.0f %%", 100 * scale));
        if (keep.hasOtherTonesIn(other))
            words.add("colours changed");
        if (facts.format() != kept.format())
            words.add("other format (" + facts.format() + ")");
        else if (words.isEmpty())
            words.add(keep.hasPixelsOf(other) ? "other metadata" : "recompressed");
        return String.join(", ", words);
    }

    private static void turned(Turn turn, List<String> words) {
        if (turn.mirrored())
            words.add("mirrored");
        if (turn.degrees() > 0)
            words.add("rotated " + turn.degrees());
    }
}
