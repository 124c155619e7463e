package org.lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lookalike.train.advise.Advice;
import org.lookalike.train.advise.Measured;
import org.lookalike.train.advise.Separation;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.evaluate.DoubtfulLabel;

/**
 * Advice as JSON.
 *
 * @param k neighbours that voted
 * @param probe null where there are too few pictures for one
 * @param separation the better of the two, 0 for guessing the largest category to 1 for always right
 */
record AdviceSummary(String folder, String model, int pictures, List<Category> categories, int copies,
        List<String> unreadable, List<List<String>> conflicts, List<List<String>> nearDuplicatesAcrossCategories,
        List<Doubtful> doubtful, int k, Figures neighbours, @Nullable Figures probe, double separation, boolean many,
        boolean near, String strategy, List<String> reasons, List<String> warnings, List<String> flags,
        String command) {

    /** @param rightByNeighbours the share of those asked that neighbours name rightly; null if none was */
    record Category(String category, int pictures, int nearDuplicates, @Nullable Double rightByNeighbours) {}

    record Figures(int pictures, double accuracy, double guessing, double separation) {
        static Figures of(Separation measured) {
            return new Figures(measured.pictures(), measured.accuracy(), measured.guessing(), measured.gain());
        }
    }

    record Doubtful(String file, String category, String likely) {
        static Doubtful of(DoubtfulLabel label, List<String> categories) {
            return new Doubtful(label.picture().file().toString(), categories.get(label.picture().label()),
                    categories.get(label.likely()));
        }
    }

    static AdviceSummary of(Advice advice, String model, String command) {
        Measured measured = advice.measured();
        LabelledFolder folder = measured.folder();
        return new AdviceSummary(folder.folder().toString(), model, folder.pictures().size(),
                measured.categories().stream().map(AdviceSummary::category).toList(), folder.copies().size(),
                folder.unreadable().stream().map(file -> file.file()).toList(),
                folder.conflicts().stream().map(conflict -> paths(conflict.pictures())).toList(),
                measured.torn().stream().map(AdviceSummary::paths).toList(),
                measured.doubtful().stream().map(label -> Doubtful.of(label, folder.categories())).toList(),
                measured.k(), Figures.of(measured.neighbourSeparation()),
                measured.probeSeparation().map(Figures::of).orElse(null), measured.gain(),
                advice.situation().many(), advice.situation().near(),
                advice.situation().strategy().name().toLowerCase(Locale.ROOT), advice.reasons(), advice.warnings(),
                advice.flags(), command);
    }

    private static Category category(Measured.Category category) {
        OptionalDouble right = category.neighbours().recall();
        return new Category(category.name(), category.pictures(), category.nearDuplicates(),
                right.isPresent() ? right.getAsDouble() : null);
    }

    private static List<String> paths(List<LabelledPicture> pictures) {
        return pictures.stream().map(LabelledPicture::file).map(Path::toString).toList();
    }
}
