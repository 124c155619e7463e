package org.lookalike.train.report;

import java.util.Locale;

/**
 * A chart as images.
 *
 * @param file its name
 * @param title for those who cannot see it
 * @param caption how to read it
 * @param width in points
 * @param height in points
 * @param light PNG file
 * @param dark PNG file
 */
@SuppressWarnings("ArrayRecordComponent") // whole images: shared, compared by nobody
record DrawnPlot(String file, String title, String caption, int width, int height, byte[] light, byte[] dark) {

    static DrawnPlot of(String title, String caption, Chart chart) {
        try (var light = chart.draw(Theme.LIGHT); var dark = chart.draw(Theme.DARK)) {
            return new DrawnPlot(title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".png", title, caption,
                    light.width(), light.height(), light.png(), dark.png());
        }
    }
}
