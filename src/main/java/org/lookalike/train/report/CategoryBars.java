package org.lookalike.train.report;

import java.awt.Font;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.ConfusionMatrix;

/** The recall of every category that has pictures, worst first, against their mean; drawn by XChart. */
record CategoryBars(List<CategoryScore> scores, double meanRecall) implements Chart {
    private static final int LEAST_WIDTH = 560;
    private static final int MOST_BARS_WIDTH = 3600;
    private static final int PLOT_HEIGHT = 250;
    /** Left and right of the bars. */
    private static final int MARGINS = 84;
    private static final double BAR = 17;
    /** Bars narrower than this are not all labelled. */
    private static final int LABEL_PITCH = 13;
    private static final double LONGEST_LABEL = 130;

    /** @param matrix of at least one picture */
    static CategoryBars of(ConfusionMatrix matrix) {
        return new CategoryBars(worstFirst(matrix), matrix.balancedAccuracy().orElseThrow());
    }

    static List<CategoryScore> worstFirst(ConfusionMatrix matrix) {
        return matrix.scores()
                .stream()
                .filter(score -> score.pictures() > 0)
                .sorted(Comparator.comparingDouble((CategoryScore score) -> score.recall().orElseThrow())
                        .thenComparing(CategoryScore::category))
                .toList();
    }

    @Override
    public Canvas draw(Theme theme) {
        double bar = Math.min(BAR, (double) MOST_BARS_WIDTH / scores.size());
        int width = (int) Math.max(LEAST_WIDTH, Math.round(scores.size() * bar) + MARGINS);
        Font font = Typeface.plain(10.5);
        List<String> labels = scores.stream().map(s -> Typeface.fit(s.category(), font, LONGEST_LABEL)).toList();
        double longest = labels.stream().mapToDouble(label -> Typeface.width(label, font)).max().orElse(0);
        boolean level = longest + 10 < (double) (width - MARGINS) / scores.size();
        var chart = new CategoryChart(width, (int) Math.round(PLOT_HEIGHT + (level ? 16 : longest)));
        chart.setYAxisTitle("recall (%)");
        style(chart.getStyler(), theme, font, level ? 0 : 90);
        if (bar < LABEL_PITCH)
            chart.getStyler().setXAxisMaxLabelCount(width / LABEL_PITCH);
        fill(chart, labels, theme);
        return framed(chart, theme);
    }

    private static void style(CategoryStyler styler, Theme theme, Font font, int turn) {
        ChartStyle.apply(styler, theme);
        styler.setAvailableSpaceFill(0.72);
        styler.setOverlapped(true);
        styler.setYAxisMin(0.0).setYAxisMax(100.0);
        styler.setAxisTickLabelsFont(font);
        styler.setXAxisLabelRotation(turn);
        styler.setXAxisLabelAlignmentVertical(AxesChartStyler.TextAlignment.Right);
    }

    private void fill(CategoryChart chart, List<String> labels, Theme theme) {
        var bars = chart.addSeries("recall", labels,
                scores.stream().map(score -> 100 * score.recall().orElseThrow()).toList());
        bars.setFillColor(theme.rightRamp().at(0.66));
        var mean = chart.addSeries("mean", labels, Collections.nCopies(scores.size(), 100 * meanRecall));
        mean.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
        mean.setLineColor(Look.PROPOSAL.colour(theme));
        mean.setLineStyle(Look.PROPOSAL.stroke());
        mean.setMarker(SeriesMarkers.NONE);
    }

    private Canvas framed(CategoryChart chart, Theme theme) {
        double height = Frame.TOP + chart.getHeight();
        var canvas = new Canvas(chart.getWidth(), height, Canvas.scaleFor(chart.getWidth()), theme.ground());
        Frame.title(canvas, theme, "Recall of each category, worst first");
        Frame.legend(canvas, theme,
                List.of(Curve.line("mean: " + Numbers.percent(meanRecall), Look.PROPOSAL, 0, 0, 0, 0)));
        canvas.paint(chart, Frame.TOP);
        return canvas;
    }
}
