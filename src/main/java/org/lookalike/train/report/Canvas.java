package org.lookalike.train.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/** An image to draw on in points of the page; each is {@code scale} pixels wide, so that fine screens get fine lines. */
final class Canvas implements AutoCloseable {
    static final double SCALE = 2;
    private static final double MOST_PIXELS = 3800;

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final Graphics2D brush;

    Canvas(double width, double height, double scale, Color ground) {
        this.width = (int) Math.round(width);
        this.height = (int) Math.round(height);
        image = new BufferedImage((int) Math.round(width * scale), (int) Math.round(height * scale),
                BufferedImage.TYPE_INT_RGB);
        brush = image.createGraphics();
        brush.scale(scale, scale);
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(0, 0, width, height, ground);
    }

    /** Twice as many pixels as points, fewer where an image would grow beyond what programs show and memories hold. */
    static double scaleFor(double longerSide) {
        return Math.clamp(MOST_PIXELS / longerSide, 1, SCALE);
    }

    Graphics2D brush() {
        return brush;
    }

    /** In points. */
    int width() {
        return width;
    }

    /** In points. */
    int height() {
        return height;
    }

    BufferedImage image() {
        return image;
    }

    void fill(double x, double y, double width, double height, Color colour) {
        brush.setColor(colour);
        brush.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /**
     * Writes a line of text.
     *
     * @param align 0 if it starts at x, 0.5 if it is centred there, 1 if it ends there
     * @param y of the middle of its lower-case letters
     */
    void write(String text, Font font, Color colour, double x, double y, double align) {
        brush.setFont(font);
        brush.setColor(colour);
        brush.drawString(text, (float) (x - align * Typeface.width(text, font)),
                (float) (y + font.getSize2D() * 0.36));
    }

    /** As {@link #write}, turned clockwise about (x, y). */
    void writeTurned(String text, Font font, Color colour, double x, double y, double align, double degrees) {
        var before = brush.getTransform();
        brush.rotate(Math.toRadians(degrees), x, y);
        write(text, font, colour, x, y, align);
        brush.setTransform(before);
    }

    /** Lets XChart paint across the canvas, from {@code y} down. */
    void paint(Chart<?, ?> chart, double y) {
        var part = (Graphics2D) brush.create();
        part.translate(0, y);
        chart.paint(part, chart.getWidth(), chart.getHeight());
        part.dispose();
    }

    byte[] png() {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return file.toByteArray();
    }

    @Override
    public void close() {
        brush.dispose();
    }
}
