package org.lookalike.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lookalike.train.advise.Advice;
import org.lookalike.train.advise.Measured;
import org.lookalike.train.advise.Separation;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.evaluate.DoubtfulLabel;

/** Advice as people read it: a table, the measurement, what follows, what to look at first, what to type. */
final class AdviceText {
    private static final int BAR = 20;
    private static final int LISTED = 5;
    private static final int WIDTH = 92;

    private final List<String> lines = new ArrayList<>();

    private AdviceText() {}

    static String of(Advice advice, String model, String command) {
        var text = new AdviceText();
        text.table(advice.measured());
        text.separation(advice.measured(), model);
        text.line("");
        text.line("Advice: strategy " + advice.situation().strategy().name().toLowerCase(Locale.ROOT));
        advice.reasons().forEach(reason -> text.line("  - " + wrapped(reason)));
        if (!advice.warnings().isEmpty())
            text.line("");
        advice.warnings().forEach(warning -> text.line("Beware: " + wrapped(warning)));
        text.first(advice.measured());
        text.line("");
        text.line("To train:");
        text.line("  " + command);
        return String.join("\n", text.lines);
    }

    private static String wrapped(String text) {
        return text.replaceAll("(.{1," + WIDTH + "})(?: |$)", "$1\n    ").strip();
    }

    private void line(String text) {
        lines.add(text);
    }

    private void table(Measured measured) {
        int most = measured.categories().stream().mapToInt(Measured.Category::pictures).max().orElse(1);
        line("pictures " + " ".repeat(BAR) + "  near-duplicates  right by neighbours  category");
        for (Measured.Category category : measured.categories()) {
            var right = category.neighbours().recall();
            row(category.pictures(), "█".repeat(Math.ceilDiv(BAR * category.pictures(), most)),
                    category.nearDuplicates(), right.isPresent() ? percent(right.getAsDouble()) : "", category.name());
        }
        LabelledFolder folder = measured.folder();
        row(folder.pictures().size(), "", measured.groups().stream().mapToInt(List::size).sum(),
                percent(measured.neighbourSeparation().accuracy()), "in all, in " + folder.folder());
    }

    private void row(int pictures, String bar, int nearDuplicates, String right, String name) {
        line(String.format(Locale.ROOT, "%,8d %-20s  %,15d  %19s  %s", pictures, bar, nearDuplicates, right, name));
    }

    private void separation(Measured measured, String model) {
        line("");
        line("How well the embedding of " + model + " separates them, before any training:");
        line("   right  guessing  of the way  by");
        var neighbours = measured.neighbourSeparation();
        separation(neighbours, "the " + measured.k() + " nearest others of each of "
                + Printed.count(neighbours.pictures()) + " pictures");
        measured.probeSeparation()
                .ifPresent(probe -> separation(probe, "a linear probe, on " + Printed.count(probe.pictures())
                        + " pictures held out"));
    }

    private void separation(Separation measured, String by) {
        line(String.format(Locale.ROOT, "%8s  %8s  %10s  %s", percent(measured.accuracy()),
                percent(measured.guessing()), percent(measured.gain()), by));
    }

    private void first(Measured measured) {
        LabelledFolder folder = measured.folder();
        list("cannot be read", folder.unreadable().stream().map(file -> file.file() + ": " + file.detail()).toList());
        list("pictures lie in several categories, and are left out of training",
                folder.conflicts().stream().map(conflict -> same(conflict.pictures())).toList());
        list("groups of near-duplicates lie in several categories", measured.torn().stream().map(this::same).toList());
        list("pictures lie among those of another category", measured.doubtful()
                .stream()
                .map(label -> doubtful(label, folder.categories()))
                .toList());
    }

    private String same(List<LabelledPicture> pictures) {
        return String.join(" = ", pictures.stream().map(picture -> picture.file().toString()).toList());
    }

    private static String doubtful(DoubtfulLabel label, List<String> categories) {
        return label.picture().file() + ": like " + categories.get(label.likely());
    }

    private void list(String what, List<String> members) {
        if (members.isEmpty())
            return;
        line("");
        line("Look first: " + Printed.count(members.size()) + " " + what);
        members.stream().limit(LISTED).forEach(member -> line("  " + member));
        if (members.size() > LISTED)
            line("  and " + Printed.count(members.size() - LISTED) + " more; --json lists all");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
