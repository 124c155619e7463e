package org.lookalike.train.report;

import java.util.List;
import org.lookalike.train.evaluate.DoubtfulLabel;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Judged;
import org.lookalike.train.evaluate.Mistakes;

/** The pictures worth a look: confident mistakes and doubtful labels. */
record Gallery(Evaluation evaluation, Thumbnails thumbnails) {
    private static final int MOST = 24;

    String html() {
        List<DoubtfulLabel> doubtful = Mistakes.doubtfulLabels(evaluation);
        long mistakes = evaluation.pictures().stream().filter(picture -> !picture.correct()).count();
        return section("Most confident mistakes", mistakes, "mistake", "mistakes",
                "Pictures that the network was surest about, and wrong.",
                Mistakes.mostConfident(evaluation, MOST).stream().map(this::mistake).toList())
                + section("Labels that look wrong", doubtful.size(), "doubtful label", "doubtful labels",
                        "Pictures that resemble another category at least as much as that category's own do on average. "
                                + "Have a look: perhaps they are filed wrongly.",
                        doubtful.stream().limit(MOST).map(this::doubtful).toList());
    }

    private static String section(String title, long all, String one, String many, String explanation,
            List<String> cards) {
        if (cards.isEmpty())
            return "";
        String shown = cards.size() < all
                ? cards.size() + " of " + Numbers.whole(all) + " " + many
                : Numbers.count(all, one, many);
        return "<section>\n<h2>" + title + " <span class=\"quiet\">" + shown + "</span></h2>\n<p>" + explanation
                + "</p>\n<ul class=\"gallery\">\n" + String.join("", cards) + "</ul>\n</section>\n";
    }

    private String mistake(Judged picture) {
        return card(picture, "taken for", picture.predicted(), picture.confidence());
    }

    private String doubtful(DoubtfulLabel label) {
        return card(label.picture(), "more like", label.likely(),
                label.picture().probabilities()[label.likely()]);
    }

    private String card(Judged picture, String verdict, int category, double probability) {
        return "<li><figure>" + thumbnail(picture) + "<figcaption>"
                + line("labelled", picture.label(), picture.selfConfidence())
                + line(verdict, category, probability)
                + "<span class=\"file\">" + Html.escape(String.valueOf(picture.file().getFileName()))
                + "</span></figcaption></figure></li>\n";
    }

    private String line(String what, int category, double probability) {
        return "<span class=\"verdict\"><span class=\"quiet\">" + what + "</span> <b>"
                + Html.name(evaluation.categories().get(category)) + "</b> <span class=\"share\">"
                + Numbers.percent(probability) + "</span></span>";
    }

    private String thumbnail(Judged picture) {
        return thumbnails.jpeg(picture.file())
                .map(jpeg -> "<img src=\"" + Html.dataUri("image/jpeg", jpeg) + "\" alt=\"\" title=\""
                        + Html.escape(picture.file().toString()) + "\" loading=\"lazy\">")
                .orElse("<div class=\"missing\" title=\"" + Html.escape(picture.file().toString())
                        + "\">no picture</div>");
    }
}
