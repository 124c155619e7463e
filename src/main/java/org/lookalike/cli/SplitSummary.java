package org.lookalike.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lookalike.train.data.Conflict;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.Split;

/**
 * What a split came to: printed as a table, or as JSON as it is.
 *
 * @param leftOut pictures that are in no part because no more were asked for
 * @param copies paths of files whose content another of their category has
 * @param conflicts for each content under several categories, its paths
 * @param unlabelled paths of files that lie in no sub-folder
 */
record SplitSummary(String folder, String out, long seed, Map<String, PartSizes> categories, PartSizes total,
        int leftOut, List<String> emptyCategories, List<String> copies, List<List<String>> conflicts,
        List<Unreadable> unreadable, List<String> unlabelled) {
    private static final int LISTED = 10;

    record PartSizes(int train, int validation, int test) {}

    record Unreadable(String path, String reason, String detail) {}

    static SplitSummary of(LabelledFolder labelled, Split split, Path out, long seed) {
        Map<String, Integer> train = sizes(split.train());
        Map<String, Integer> validation = sizes(split.validation());
        Map<String, Integer> test = sizes(split.test());
        Map<String, PartSizes> categories = new TreeMap<>();
        for (String category : labelled.categories())
            categories.put(category, new PartSizes(train.getOrDefault(category, 0),
                    validation.getOrDefault(category, 0), test.getOrDefault(category, 0)));
        var total = new PartSizes(split.train().size(), split.validation().size(), split.test().size());
        return new SplitSummary(labelled.folder().toString(), out.toString(), seed, categories, total,
                labelled.pictures().size() - total.train() - total.validation() - total.test(),
                labelled.emptyCategories(), paths(labelled.copies()),
                labelled.conflicts().stream().map(Conflict::pictures).map(SplitSummary::paths).toList(),
                labelled.unreadable()
                        .stream()
                        .map(broken -> new Unreadable(broken.file(), broken.reason().name(), broken.detail()))
                        .toList(),
                labelled.unlabelled().stream().map(Path::toString).toList());
    }

    private static Map<String, Integer> sizes(List<LabelledPicture> part) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (LabelledPicture picture : part)
            sizes.merge(picture.category(), 1, Integer::sum);
        return sizes;
    }

    private static List<String> paths(List<LabelledPicture> pictures) {
        return pictures.stream().map(picture -> picture.file().toString()).toList();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("    train  validation      test  category");
        categories.forEach((category, sizes) -> lines.add(row(sizes, category)));
        lines.add(row(total, "in all, in " + out));
        if (leftOut > 0)
            lines.add(Printed.count(leftOut) + " pictures are in no part");
        list(lines, "without a picture to train with", emptyCategories);
        list(lines, "copies, left out", copies);
        list(lines, "in several categories, left out",
                conflicts.stream().map(paths -> String.join(" = ", paths)).toList());
        list(lines, "in no category, left out", unlabelled);
        list(lines, "unreadable", unreadable.stream().map(broken -> broken.path() + ": " + broken.detail()).toList());
        return String.join("\n", lines);
    }

    private static String row(PartSizes sizes, String name) {
        return String.format(Locale.ROOT, "%,9d %,11d %,9d  %s", sizes.train(), sizes.validation(), sizes.test(), name);
    }

    private static void list(List<String> lines, String what, List<String> members) {
        if (members.isEmpty())
            return;
        lines.add(Printed.count(members.size()) + " " + what + ":");
        members.stream().limit(LISTED).forEach(member -> lines.add("  " + member));
        if (members.size() > LISTED)
            lines.add("  and " + Printed.count(members.size() - LISTED) + " more; --json lists all");
    }
}
