package org.lookalike.train.report;

import java.awt.Color;

/** Filters of a first convolution as small pictures, before and after training, each with its own least and greatest weight. */
record FilterGrid(FirstFilters filters) implements Chart {
    private static final int TILE = 42;
    private static final int GAP = 4;
    private static final double BETWEEN = 36;
    private static final double CAPTION = 30;

    @Override
    public Canvas draw(Theme theme) {
        int columns = (int) Math.ceil(Math.sqrt(filters.before().length));
        int rows = Math.ceilDiv(filters.before().length, columns);
        double panel = columns * (TILE + GAP) - GAP;
        double second = Frame.EDGE + panel + BETWEEN;
        double height = Frame.TOP + CAPTION + rows * (TILE + GAP) - GAP + Frame.EDGE;
        var canvas = new Canvas(second + panel + Frame.EDGE, height, Canvas.SCALE, theme.ground());
        Frame.title(canvas, theme, "First convolution");
        Frame.explain(canvas, theme,
                "weights as red, green and blue or as grey, each filter from its least to its greatest");
        panel(canvas, theme, "before training", filters.before(), Frame.EDGE, columns);
        panel(canvas, theme, "after training", filters.after(), second, columns);
        return canvas;
    }

    private static void panel(Canvas canvas, Theme theme, String name, float[][][][] filters, double left,
            int columns) {
        canvas.write(name, Typeface.plain(12), theme.ink(), left, Frame.TOP + CAPTION - 12, 0);
        for (int f = 0; f < filters.length; f++) {
            int column = f % columns;
            int row = f / columns;
            tile(canvas, filters[f], left + column * (TILE + GAP), Frame.TOP + CAPTION + row * (TILE + GAP));
        }
    }

    private static void tile(Canvas canvas, float[][][] filter, double left, double top) {
        Range range = Range.of(filter);
        int side = filter[0].length;
        double pixel = (double) TILE / side;
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                canvas.fill(left + x * pixel, top + y * pixel, pixel, pixel,
                        new Color(range.share(filter[0][y][x]), range.share(filter[filter.length / 2][y][x]),
                                range.share(filter[filter.length - 1][y][x])));
    }

    private record Range(float least, float span) {

        static Range of(float[][][] filter) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            for (float[][] channel : filter)
                for (float[] row : channel)
                    for (float weight : row) {
                        least = Math.min(least, weight);
                        most = Math.max(most, weight);
                    }
            return new Range(least, most > least ? most - least : 1);
        }

        float share(float weight) {
            return Math.clamp((weight - least) / span, 0, 1);
        }
    }
}
