package org.lookalike.train.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.ConfusionMatrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sizes, and colours where it matters which; what charts look like is for people to judge. */
class ChartsTest {

    static Stream<Chart> charts() {
        var history = Sample.history();
        var awkward = Sample.evaluation(Sample.AWKWARD);
        return Stream.of(Plots.loss(history), Plots.accuracy(history), Plots.calibration(awkward.calibration()),
                Plots.rateSearch(new RateSearch(List.of(new RateSearch.Trial(1e-4, 2), new RateSearch.Trial(1e-2, 1)),
                        1e-3)),
                new ConfusionHeatmap(awkward.confusion()), CategoryBars.of(awkward.confusion()),
                new FilterGrid(filters()));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void areDrawnInLightAndDark(Chart chart) {
        BufferedImage light = image(chart, Theme.LIGHT);
        BufferedImage dark = image(chart, Theme.DARK);

        assertEquals(Theme.LIGHT.ground(), new Color(light.getRGB(2, 2)));
        assertEquals(Theme.DARK.ground(), new Color(dark.getRGB(2, 2)));
        assertEquals(light.getWidth(), dark.getWidth());
        assertTrue(colours(light) > 20, "there is something on it");
    }

    @Test
    void aSinglePointIsAChartToo() {
        var history = new History(Sample.history().evaluator(), Sample.history().rows().subList(0, 1));

        assertEquals(1120, image(Plots.loss(history), Theme.LIGHT).getWidth());
    }

    @Test
    void aSingleCategoryIsAChartToo() {
        var only = new CategoryBars(List.of(new CategoryScore("cat", 2, 2, 1)), 0.5);

        assertEquals(1120, image(only, Theme.LIGHT).getWidth());
    }

    @Test
    void aThousandBarsFit() {
        var many = Sample.categories(1000).stream().map(name -> new CategoryScore(name, 2, 2, 1)).toList();

        assertEquals(3684, image(new CategoryBars(many, 0.5), Theme.LIGHT).getWidth(), 200);
    }

    @Test
    void confusionIsDarkerWhereItIsMore() {
        var evaluation = Sample.evaluation(Sample.categories(3));
        var pictures = evaluation.pictures().subList(0, 5);
        var matrix = ConfusionMatrix.of(evaluation.categories(), pictures);
        var layout = HeatmapLayout.of(matrix);
        BufferedImage image = image(new ConfusionHeatmap(matrix), Theme.LIGHT);

        assertEquals(Theme.LIGHT.rightRamp().at(1), cell(image, layout, 2, 2));
        assertEquals(Theme.LIGHT.rightRamp().at(0.5), cell(image, layout, 0, 0));
        assertEquals(Theme.LIGHT.wrongRamp().at(0.5), cell(image, layout, 0, 1));
        assertTrue(brightness(cell(image, layout, 2, 2)) < brightness(cell(image, layout, 0, 0)));
        assertTrue(brightness(cell(image, layout, 0, 0)) < brightness(cell(image, layout, 0, 2)));
    }

    @Test
    void confusionGrowsWithItsCategories() {
        int before = 0;
        for (int size : new int[]{1, 2, 10, 60, 200, 1000}) {
            var layout = HeatmapLayout.of(ConfusionMatrix.of(Sample.categories(size), List.of()));
            int pixels = (int) (layout.height() * Canvas.scaleFor(layout.height()));

            assertTrue(pixels >= before && pixels < 4000, size + " categories: " + pixels + " pixels");
            before = pixels;
        }
    }

    @Test
    void numbersLeaveCellsThatAreTooSmall() {
        assertTrue(HeatmapLayout.of(ConfusionMatrix.of(Sample.categories(60), List.of())).hasNumbers());
        assertFalse(
                HeatmapLayout.of(ConfusionMatrix.of(Sample.categories(200), List.of())).hasNumbers());
        assertEquals("<1", ConfusionHeatmap.number(0.004));
        assertEquals("0", ConfusionHeatmap.number(0));
        assertEquals("67", ConfusionHeatmap.number(2 / 3.0));
    }

    @Test
    void namesLeaveOutNoneUntilTheyWouldOverlap() {
        assertEquals(1, HeatmapLayout.of(ConfusionMatrix.of(Sample.categories(200), List.of())).step());
        assertEquals(4, HeatmapLayout.of(ConfusionMatrix.of(Sample.categories(1000), List.of())).step());
    }

    @Test
    void filtersStretchFromBlackToWhite() {
        BufferedImage image = image(new FilterGrid(filters()), Theme.LIGHT);
        int x = (int) (2 * Frame.EDGE) + 4;
        int y = 2 * (64 + 30) + 4;

        assertEquals(Color.BLACK, new Color(image.getRGB(x, y)));
        assertEquals(Color.WHITE, new Color(image.getRGB(x + 72, y + 72)));
        assertEquals(new Color(128, 128, 128), new Color(image.getRGB(x + 72, y)));
    }

    /** One filter of 7x7: black at the top left, white at the bottom right. */
    private static FirstFilters filters() {
        float[][][][] weights = new float[1][3][7][7];
        for (float[][] channel : weights[0])
            for (int y = 0; y < 7; y++)
                for (int x = 0; x < 7; x++)
                    channel[y][x] = -0.5f + x * 0.1f + y * 0.1f;
        return new FirstFilters(weights, weights);
    }

    private static BufferedImage image(Chart chart, Theme theme) {
        try (Canvas canvas = chart.draw(theme)) {
            return canvas.image();
        }
    }

    private static Color cell(BufferedImage image, HeatmapLayout layout, int row, int column) {
        return new Color(image.getRGB((int) (2 * (layout.left() + (column + 0.1) * layout.cell())),
                (int) (2 * (layout.top() + (row + 0.1) * layout.cell()))));
    }

    private static int brightness(Color colour) {
        return colour.getRed() + colour.getGreen() + colour.getBlue();
    }

    private static long colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3)
            for (int x = 0; x < image.getWidth(); x += 3)
                colours.add(image.getRGB(x, y));
        return colours.size();
    }
}
