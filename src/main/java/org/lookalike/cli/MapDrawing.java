package org.lookalike.cli;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.lookalike.catalog.map.MapView;
import org.lookalike.catalog.map.NamesOnMap;

/** A map as a picture: a dot for each of its pictures in its category's colour, and what the colours mean. */
final class MapDrawing {
    private static final int SIDE = 1600;
    private static final int LEGEND = 360;
    private static final int LINE = 34;
    private static final Color GROUND = new Color(0xfbfbfa);
    private static final Color INK = new Color(0x16181d);
    private static final Color OTHERS = new Color(0xb4b7bd);
    /** Told apart by people of any colour vision: Okabe and Ito 2008, the light yellow darkened. */
    private static final Color[] COLOURS = {new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73),
            new Color(0xcc79a7), new Color(0xe69f00), new Color(0x56b4e9), new Color(0x8a7f00), new Color(0x5b3f99)};

    private MapDrawing() {}

    static BufferedImage of(MapView view) {
        BufferedImage image = new BufferedImage(SIDE + LEGEND, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, image.getWidth(), SIDE);
        NamesOnMap labels = view.categories().names().isEmpty() ? view.predictions() : view.categories();
        double size = Math.clamp(300 / Math.sqrt(Math.max(1, view.count())), 2.2, 12);
        for (int i = 0; i < view.count(); i++) {
            graphics.setColor(colour(labels.ofPicture()[i]));
            graphics.fill(new Ellipse2D.Double(view.x(i) * SIDE - size / 2, view.y(i) * SIDE - size / 2, size, size));
        }
        drawLegend(graphics, labels);
        graphics.dispose();
        return image;
    }

    private static void drawLegend(Graphics2D graphics, NamesOnMap labels) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        int named = Math.min(COLOURS.length, labels.names().size());
        for (int i = 0; i <= named; i++) {
            boolean rest = i == named;
            if (rest && labels.names().size() == named)
                return;
            int y = 60 + i * LINE;
            graphics.setColor(rest ? OTHERS : colour(i));
            graphics.fillOval(SIDE + 10, y - 15, 16, 16);
            graphics.setColor(INK);
            graphics.drawString(rest ? "others" : labels.names().get(i) + "  " + Printed.count(labels.counts()[i]),
                    SIDE + 38, y);
        }
    }

    private static Color colour(int number) {
        return number < 0 || number >= COLOURS.length ? OTHERS : COLOURS[number];
    }
}
