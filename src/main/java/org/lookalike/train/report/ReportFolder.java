package org.lookalike.train.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.lookalike.file.WholeFile;
import org.lookalike.train.evaluate.ConfusionMatrix;

/** The files of one report. */
final class ReportFolder {
    /** Those that a report may leave out. */
    private static final Set<String> OPTIONAL = Set.of("history.csv", "loss.png", "accuracy.png", "learning-curve.png",
            "learning-rate-search.png", "filters.png", "confusion.png", "categories.png", "calibration.png");

    private final Path folder;
    private final Set<String> written = new HashSet<>();

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    void write(TrainingReport report, Thumbnails thumbnails) throws IOException {
        Files.createDirectories(folder);
        ConfusionMatrix matrix = report.evaluation().confusion();
        write("metrics.json", MetricsJson.of(report, matrix));
        write("confusion.csv", Tables.confusion(matrix));
        write("categories.csv", Tables.categories(matrix));
        if (!report.history().rows().isEmpty())
            write("history.csv", Tables.history(report.history()));
        DrawnPlots plots = DrawnPlots.of(report, matrix);
        for (DrawnPlot plot : plots.all().toList())
            write(plot.file(), plot.light());
        write("report.html", new Page(report, matrix, plots, thumbnails).html());
        for (String file : OPTIONAL)
            if (!written.contains(file))
                Files.deleteIfExists(folder.resolve(file));
    }

    private void write(String file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] content) throws IOException {
        WholeFile.write(folder.resolve(file), content);
        written.add(file);
    }
}
