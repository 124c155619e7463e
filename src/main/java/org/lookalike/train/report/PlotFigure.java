package org.lookalike.train.report;

/** A chart on the page, in the reader's colour scheme. */
final class PlotFigure {
    /** Charts of more points take a whole line. */
    private static final int HALF_LINE = 700;
    private static final int LINE = 1160;

    private PlotFigure() {}

    static String html(DrawnPlot plot) {
        return "<figure class=\"" + kind(plot) + "\">\n" + zoom(plot) + "<div class=\"view\">" + picture(plot)
                + "</div>\n<figcaption>" + Html.escape(plot.caption()) + "</figcaption>\n</figure>\n";
    }

    /** Flat ones scroll rather than shrink, which would make them illegible. */
    private static String kind(DrawnPlot plot) {
        if (plot.width() <= HALF_LINE)
            return "plot";
        if (plot.width() > 2 * plot.height())
            return "plot span flat";
        return plot.width() > LINE ? "plot span wide" : "plot span";
    }

    /** A checkbox, since the page has no scripts. */
    private static String zoom(DrawnPlot plot) {
        return "<label class=\"zoom\"><input type=\"checkbox\"> " + Html.escape(plot.title())
                + " at full size</label>\n";
    }

    private static String picture(DrawnPlot plot) {
        return "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\""
                + Html.dataUri("image/png", plot.dark())
                + "\"><img src=\"" + Html.dataUri("image/png", plot.light()) + "\" alt=\"" + Html.escape(plot.title())
                + "\" width=\"" + plot.width() + "\" height=\"" + plot.height() + "\"></picture>";
    }
}
