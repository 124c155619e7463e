package org.lookalike.train.report;

import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;
import org.lookalike.train.evaluate.ConfusionMatrix;

/**
 * Where the parts of a confusion heatmap lie, in points.
 *
 * @param cell side of a cell
 * @param names of the categories, shortened
 * @param counts what stands between the names and the cells: the rows' pictures
 * @param namesWidth of the widest name
 * @param countsWidth of the widest count
 */
record HeatmapLayout(int size, double cell, Font font, List<String> names, List<String> counts, double namesWidth,
        double countsWidth) {
    private static final double LONGEST_NAME = 150;
    private static final double GAP = 8;
    private static final double AXIS_TITLE = 24;
    private static final double COLOUR_BARS = 134;
    private static final double LEAST_WIDTH = 480;

    static HeatmapLayout of(ConfusionMatrix matrix) {
        int size = matrix.categories().size();
        double cell = cell(size);
        Font font = Typeface.plain(Math.clamp(cell * 0.6, 9, 12));
        List<String> names = matrix.categories().stream().map(c -> Typeface.fit(c, font, LONGEST_NAME)).toList();
        List<String> counts = IntStream.range(0, size).mapToObj(c -> String.valueOf(matrix.labelled(c))).toList();
        return new HeatmapLayout(size, cell, font, names, counts, widest(names, font), widest(counts, font));
    }

    /** Falls from 110 for two categories to 17 for 200, where names still fit; then as far as the image stays usable. */
    static double cell(int size) {
        return Math.min(110, Math.min(14 + 500.0 / size, 3300.0 / size));
    }

    private static double widest(List<String> texts, Font font) {
        return texts.stream().mapToDouble(text -> Typeface.width(text, font)).max().orElse(0);
    }

    /** Of the columns' names, in degrees: level, slanting or upright. */
    int turn() {
        return namesWidth + GAP < cell ? 0 : cell >= 32 ? 45 : 90;
    }

    double countsRight() {
        return left() - GAP;
    }

    double namesRight() {
        return countsRight() - countsWidth - GAP;
    }

    /** Of the cells. */
    double left() {
        return Frame.EDGE + AXIS_TITLE + namesWidth + GAP + countsWidth + GAP;
    }

    double top() {
        return Frame.TOP + 8;
    }

    double side() {
        return size * cell;
    }

    double right() {
        return left() + side();
    }

    double bottom() {
        return top() + side();
    }

    double columnsDepth() {
        return GAP + switch (turn()) {
            case 0 -> font.getSize2D();
            case 45 -> (namesWidth + font.getSize2D()) * Math.sqrt(0.5);
            default -> namesWidth;
        };
    }

    double width() {
        return Math.max(LEAST_WIDTH, right() + COLOUR_BARS);
    }

    double height() {
        return bottom() + columnsDepth() + AXIS_TITLE + Frame.EDGE;
    }

    /** Names are written at every so many cells: at each, unless cells are lower than letters. */
    int step() {
        return (int) Math.ceil((font.getSize2D() + 1) / cell);
    }

    /** Type for the numbers in the cells; three digits fit. */
    Font numbers() {
        return Typeface.plain(Math.min(13, cell * 0.42));
    }

    /** Smaller numbers than this cannot be read. */
    boolean hasNumbers() {
        return cell * Canvas.scaleFor(Math.max(width(), height())) >= 28;
    }
}
