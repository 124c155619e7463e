package org.lookalike.train.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What to do with a folder of labelled pictures.
 *
 * @param reasons a sentence or two each
 * @param warnings likewise
 * @param flags of the training command, beside the folder, the model and where the new one goes
 */
public record Advice(Measured measured, Situation situation, List<String> reasons, List<String> warnings,
        List<String> flags) {
    /** The largest category so many times the smallest is uneven. */
    private static final int UNEVEN = 3;

    public static Advice of(Measured measured) {
        int pictures = measured.folder().pictures().size();
        Situation situation = Situation.of(pictures, measured.gain());
        List<String> reasons = new ArrayList<>();
        reasons.add(String.format(Locale.ROOT, "%,d pictures are %s: the line is at about %,d.", pictures,
                situation.many() ? "many" : "few", Situation.MANY));
        reasons.add(String.format(Locale.ROOT,
                "The model is %s: its embedding alone comes %.0f %% of the way from guessing the largest category to "
                        + "always right, and from %.0f %% on counts as near.",
                situation.near() ? "near to these categories" : "far from these categories", 100 * measured.gain(),
                100 * Situation.NEAR));
        reasons.add(situation.reason());
        List<String> flags = new ArrayList<>(situation.flags());
        double unevenness = unevenness(measured);
        if (unevenness >= UNEVEN) {
            reasons.add(String.format(Locale.ROOT,
                    "The largest category has %.1f times the pictures of the smallest, so categories count alike in the "
                            + "loss and in the score.",
                    unevenness));
            flags.addAll(List.of("--category-weights", "balanced", "--evaluator", "balanced-accuracy"));
        }
        return new Advice(measured, situation, reasons, Warnings.of(measured), flags);
    }

    private static double unevenness(Measured measured) {
        var sizes = measured.categories().stream().mapToInt(Measured.Category::pictures).summaryStatistics();
        return (double) sizes.getMax() / sizes.getMin();
    }

    public Advice {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        flags = List.copyOf(flags);
    }
}
