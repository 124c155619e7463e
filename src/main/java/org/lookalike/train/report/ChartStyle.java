package org.lookalike.train.report;

import java.awt.BasicStroke;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;

/** What XChart's charts have in common: quiet lines in the page's colours, no title and no legend, which {@link Frame} has. */
final class ChartStyle {
    /** The plot's share of the room between its axes: the rest keeps markers and labels at its ends whole. */
    private static final double CONTENT = 0.97;

    private ChartStyle() {}

    static void apply(AxesChartStyler styler, Theme theme) {
        styler.setChartBackgroundColor(theme.ground());
        styler.setChartFontColor(theme.ink());
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setChartPadding(12);
        styler.setPlotBackgroundColor(theme.ground());
        styler.setPlotBorderVisible(false);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(CONTENT);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesColor(theme.line());
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        axes(styler, theme);
    }

    private static void axes(AxesChartStyler styler, Theme theme) {
        styler.setAxisTitleFont(Typeface.plain(12));
        styler.setXAxisTitleColor(theme.muted());
        styler.setYAxisTitleColor(theme.muted());
        styler.setAxisTickLabelsFont(Typeface.plain(11.5));
        styler.setAxisTickLabelsColor(theme.muted());
        styler.setAxisTickMarksColor(theme.line());
        styler.setAxisTicksMarksVisible(false);
        styler.setAxisTicksLineVisible(false);
        styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        styler.setYAxisTickMarkSpacingHint(48);
        styler.setLocale(Locale.ROOT);
    }
}
