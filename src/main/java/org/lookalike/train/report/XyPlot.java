package org.lookalike.train.report;

import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Curves over a common axis, drawn by XChart.
 *
 * @param curves later ones lie above earlier ones; those without points are left out
 */
record XyPlot(String title, Axis x, Axis y, List<Curve> curves) implements Chart {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 370;
    private static final int MOST_LABELS = 12;

    XyPlot {
        curves = curves.stream().filter(curve -> !curve.points().isEmpty()).toList();
    }

    @Override
    public Canvas draw(Theme theme) {
        var chart = new XYChart(WIDTH, (int) (HEIGHT - Frame.TOP));
        chart.setXAxisTitle(x.title());
        chart.setYAxisTitle(y.title());
        ChartStyle.apply(chart.getStyler(), theme);
        scale(chart.getStyler());
        curves.stream().findFirst().ifPresent(curve -> chooseRoundLabels(chart, curve));
        for (Curve curve : curves)
            add(chart, curve, theme);
        var canvas = new Canvas(WIDTH, HEIGHT, Canvas.SCALE, theme.ground());
        canvas.paint(chart, Frame.TOP);
        Frame.title(canvas, theme, title);
        Frame.legend(canvas, theme, curves);
        return canvas;
    }

    private void scale(XYStyler styler) {
        styler.setXAxisLogarithmic(x.logarithmic()).setYAxisLogarithmic(y.logarithmic());
        styler.setXAxisMin(x.min()).setXAxisMax(x.max()).setYAxisMin(y.min()).setYAxisMax(y.max());
    }

    /** XChart labels each of evenly spaced points, and round numbers once there is an uneven step: to the last and back. */
    private static void chooseRoundLabels(XYChart chart, Curve curve) {
        if (curve.points().size() <= MOST_LABELS)
            return;
        var first = curve.points().getFirst();
        var last = curve.points().getLast();
        var ends = chart.addSeries("ends", new double[]{first.x(), last.x()}, new double[]{first.y(), last.y()});
        ends.setMarker(SeriesMarkers.NONE);
        ends.setLineStyle(SeriesLines.NONE);
    }

    private static void add(XYChart chart, Curve curve, Theme theme) {
        var series = chart.addSeries(curve.name(), curve.x(), curve.y());
        var colour = curve.look().colour(theme);
        series.setLineColor(colour);
        series.setLineStyle(curve.stroke());
        series.setMarker(curve.marker());
        series.setMarkerColor(colour);
    }
}
