package org.lookalike.train.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lookalike.file.WholeFile;
import org.lookalike.train.evaluate.Calibration;

/**
 * How far probabilities can be trusted: a page of its own, which needs no other file.
 *
 * @param facts in the order to show them
 * @param calibration of what was foretold; empty if nothing was
 */
public record CalibrationReport(String title, List<Fact> facts, Optional<Calibration> calibration) {

    /**
     * A figure.
     *
     * @param hint what it says, in small print
     */
    public record Fact(String name, String value, String hint) {
        String html() {
            return "<div class=\"tile\"><dt>" + Html.escape(name) + "</dt><dd>" + Html.escape(value) + "<small>"
                    + Html.escape(hint) + "</small></dd></div>\n";
        }
    }

    public CalibrationReport {
        facts = List.copyOf(facts);
    }

    /** Writes the page, whole or not at all; what was there is replaced. */
    public void write(Path file) throws IOException {
        WholeFile.write(file, html().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the reliability curve alone as a PNG file; nothing if there is none. */
    public void draw(Path file) throws IOException {
        if (calibration.isEmpty())
            return;
        try (Canvas canvas = Plots.reliability(calibration.get()).draw(Theme.LIGHT)) {
            WholeFile.write(file, canvas.png());
        }
    }

    private String html() {
        return Page.framed(title,
                "<header>\n<p class=\"kind\">Lookalike calibration report</p>\n<h1>" + Html.escape(title)
                        + "</h1>\n</header>\n<dl class=\"tiles\">\n"
                        + facts.stream().map(Fact::html).collect(Collectors.joining())
                        + "</dl>\n" + curve());
    }

    private String curve() {
        return calibration
                .map(c -> "<section>\n<h2>Reliability</h2>\n<div class=\"plots\">\n"
                        + PlotFigure.html(DrawnPlot.of("Reliability",
                                "Of the hits that were said to be of the same category "
                                        + "with so much probability, how many are. Below the dotted line too much was promised, "
                                        + "above it too little.",
                                Plots.reliability(c)))
                        + "</div>\n</section>\n")
                .orElse("");
    }
}
