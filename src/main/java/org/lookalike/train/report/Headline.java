package org.lookalike.train.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lookalike.train.evaluate.ConfusionMatrix;
import org.lookalike.train.evaluate.Evaluation;

/** The page's top: title, a sentence, the figures that matter. */
final class Headline {
    private Headline() {}

    private record Tile(String name, String value, String hint) {
        String html() {
            return "<div class=\"tile\"><dt>" + name + "</dt><dd>" + value + "<small>" + hint
                    + "</small></dd></div>\n";
        }
    }

    static String html(TrainingReport report, ConfusionMatrix matrix) {
        return "<header>\n<p class=\"kind\">Lookalike training report</p>\n<h1>" + Html.escape(report.title())
                + "</h1>\n<p class=\"lede\">" + sentence(report, matrix) + "</p>\n</header>\n<dl class=\"tiles\">\n"
                + tiles(report, matrix).stream().map(Tile::html).collect(Collectors.joining()) + "</dl>\n";
    }

    private static String sentence(TrainingReport report, ConfusionMatrix matrix) {
        String categories = Numbers.count(matrix.categories().size(), "category", "categories");
        String pictures = matrix.pictures() == 0
                ? categories + ", no validation picture."
                : Numbers.whole(matrix.correct()) + " of "
                        + Numbers.count(matrix.pictures(), "validation picture", "validation pictures") + " in "
                        + categories + " recognised.";
        String best = report.history()
                .best()
                .map(row -> " Best " + report.history().evaluator().label() + " at epoch " + Tables.epoch(row) + ".")
                .orElse("");
        return pictures + Html.escape(best);
    }

    private static List<Tile> tiles(TrainingReport report, ConfusionMatrix matrix) {
        Evaluation evaluation = report.evaluation();
        List<Tile> tiles = new ArrayList<>();
        report.extras()
                .test()
                .ifPresent(test -> tiles.add(new Tile("Test accuracy", Numbers.percent(test.confusion().accuracy()),
                        "of " + Numbers.whole(test.confusion().pictures()) + " pictures that nothing was chosen by")));
        tiles.add(new Tile("Accuracy", Numbers.percent(matrix.accuracy()), "of the pictures recognised"));
        tiles.add(new Tile("Balanced accuracy", Numbers.percent(matrix.balancedAccuracy()),
                "mean recall of the categories"));
        tiles.add(new Tile("Macro F1", Numbers.percent(matrix.macroF1()), "mean F1 of the categories"));
        evaluation.topFiveAccuracy()
                .ifPresent(share -> tiles.add(
                        new Tile("Top-5 accuracy", Numbers.percent(share), "label among the five most probable")));
        tiles.add(new Tile("Log loss", Numbers.decimal(evaluation.logLoss()), "nats; 0 is perfect"));
        tiles.add(new Tile("Calibration error", Numbers.percent(evaluation.calibration().expectedError()),
                "mean gap of confidence and accuracy"));
        return tiles;
    }
}
