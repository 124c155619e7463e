package org.lookalike.train.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lookalike.train.data.LabelledFolder;

/** What stands in the way of a good training. */
final class Warnings {
    /** With fewer pictures, one or two decide whether a category's held-out share looks good. */
    private static final int TOO_FEW = 20;
    private static final double MANY_DUPLICATES = 0.2;
    private static final int MOST_NAMES = 8;

    private Warnings() {}

    static List<String> of(Measured measured) {
        List<String> warnings = new ArrayList<>();
        LabelledFolder folder = measured.folder();
        List<String> few = measured.categories()
                .stream()
                .filter(category -> category.pictures() < TOO_FEW)
                .map(category -> category.name() + " (" + category.pictures() + ")")
                .toList();
        if (!few.isEmpty())
            warnings.add("Too few pictures to learn from and to judge by, fewer than " + TOO_FEW + ": " + names(few)
                    + ". Add some, or leave these categories out.");
        if (!folder.emptyCategories().isEmpty())
            warnings.add("No readable picture in: " + names(folder.emptyCategories()) + ".");
        int duplicates = measured.groups().stream().mapToInt(List::size).sum();
        if (duplicates >= MANY_DUPLICATES * folder.pictures().size())
            warnings.add(String.format(Locale.ROOT, "%,d of %,d pictures are near-duplicates of another: there is less "
                    + "to learn here than the number of files says.", duplicates, folder.pictures().size()));
        if (measured.probe().isEmpty())
            warnings.add("A linear probe needs two categories with at least 3 unlike pictures each, so only neighbours "
                    + "were asked.");
        return warnings;
    }

    private static String names(List<String> names) {
        String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? shown + " and " + (names.size() - MOST_NAMES) + " more" : shown;
    }
}
