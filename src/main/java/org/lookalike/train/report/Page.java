package org.lookalike.train.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lookalike.train.evaluate.ConfusionMatrix;

/** {@code report.html}: one file that needs no other, no script and no network. */
record Page(TrainingReport report, ConfusionMatrix matrix, DrawnPlots plots, Thumbnails thumbnails) {
    private static final List<String> STYLES = List.of("page.css", "plots.css", "tables.css", "gallery.css");

    String html() {
        return framed(report.title(), content());
    }

    /** @param content markup */
    static String framed(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """
                .formatted(Html.escape(title), css(), content);
    }

    private String content() {
        return Headline.html(report, matrix) + notes() + plots("Training", plots.training())
                + plots("Validation", plots.validation()) + CategoryTable.html(matrix)
                + new Gallery(report.evaluation(), thumbnails).html() + configuration();
    }

    private String notes() {
        List<String> notes = Notes.of(report, matrix);
        if (notes.isEmpty())
            return "";
        return notes.stream()
                .map(note -> "<li>" + Html.escape(note) + "</li>\n")
                .collect(Collectors.joining("", "<section class=\"notes\">\n<h2>Worth knowing</h2>\n<ul>\n",
                        "</ul>\n</section>\n"));
    }

    private static String plots(String title, List<DrawnPlot> plots) {
        if (plots.isEmpty())
            return "";
        return plots.stream()
                .map(PlotFigure::html)
                .collect(Collectors.joining("", "<section>\n<h2>" + title + "</h2>\n<div class=\"plots\">\n",
                        "</div>\n</section>\n"));
    }

    private String configuration() {
        if (report.configuration().isBlank())
            return "";
        return "<section>\n<h2>Configuration</h2>\n<pre>" + Html.escape(report.configuration().strip())
                + "</pre>\n</section>\n";
    }

    private static String css() {
        return STYLES.stream().map(Page::css).collect(Collectors.joining("\n"));
    }

    private static String css(String name) {
        try (InputStream css = Objects.requireNonNull(Page.class.getResourceAsStream(name))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is part of the program", e);
        }
    }
}
