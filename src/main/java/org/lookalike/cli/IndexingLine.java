package org.lookalike.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Progress;

/** The progress of indexing as a line. */
final class IndexingLine {
    private IndexingLine() {}

    static ProgressLine show(PrintWriter out, Catalog catalog) {
        return ProgressLine.show(out, () -> catalog.indexing().map(IndexingLine::text).orElse(null));
    }

    static String text(Progress progress) {
        String rate = String.format(Locale.ROOT, "%.0f pictures/s", progress.picturesPerSecond());
        String unreadable = progress.unreadable() > 0
                ? ", " + Printed.count(progress.unreadable()) + " unreadable"
                : "";
        if (progress.total() == null)
            return Printed.count(progress.files()) + " pictures, " + rate + unreadable;
        String left = progress.secondsLeft() == null ? "" : ", " + Printed.seconds(progress.secondsLeft()) + " left";
        return ProgressLine.bar(progress.total() == 0 ? 1 : (double) progress.files() / progress.total()) + " "
                + Printed.count(progress.files()) + " of " + Printed.count(progress.total()) + ", " + rate + left
                + unreadable;
    }
}
