package org.lookalike.catalog.duplicates;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A copy as people make them.
 *
 * @param name the steps, by a plus sign
 * @param change what happens to the pixels
 */
record Edit(String name, Change change, Saving saving) {

    /** What happens to the pixels. */
    @FunctionalInterface
    interface Change {
        BufferedImage of(BufferedImage picture, Random random);

        default Change then(Change next) {
            return (picture, random) -> next.of(of(picture, random), random);
        }
    }

    private static final Change NONE = (picture, random) -> picture;
    private static final Saving JPEG = new Saving("jpg", 90);

    /** Every kind of edit: single ones, then some together. Saved as JPEG of quality 90 unless they say otherwise. */
    static List<Edit> kinds() {
        Map<String, Change> turns = Map.of("rotated 90", turned(1, false), "rotated 180", turned(2, false),
                "rotated 270", turned(3, false), "mirrored", turned(0, true), "mirrored, rotated 90", turned(1, true),
                "mirrored, rotated 180", turned(2, true), "mirrored, rotated 270", turned(3, true));
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit("resized 75 %", scaled(0.75), JPEG));
        edits.add(new Edit("resized 50 %", scaled(0.5), JPEG));
        edits.add(new Edit("JPEG quality 70", NONE, new Saving("jpg", 70)));
        edits.add(new Edit("JPEG quality 40", NONE, new Saving("jpg", 40)));
        edits.add(new Edit("PNG", NONE, new Saving("png", 0)));
        edits.add(new Edit("WebP quality 80", NONE, new Saving("webp", 80)));
        edits.add(new Edit("cropped 5 % at each side", cropped(0.05, 0.05), JPEG));
        edits.add(new Edit("cropped up to 10 % at each side", cropped(0, 0.1), JPEG));
        edits.add(new Edit("cropped 10 % at each side", cropped(0.1, 0.1), JPEG));
        new TreeMap<>(turns).forEach((name, turn) -> edits.add(new Edit(name, turn, JPEG)));
        edits.add(new Edit("brighter 15 %", levels(1, 0.15, 1), JPEG));
        edits.add(new Edit("darker 15 %", levels(1, -0.15, 1), JPEG));
        edits.add(new Edit("contrast +20 %", levels(1.2, 0, 1), JPEG));
        edits.add(new Edit("contrast -20 %", levels(0.8, 0, 1), JPEG));
        edits.add(new Edit("saturation +30 %", levels(1, 0, 1.3), JPEG));
        edits.add(new Edit("saturation -30 %", levels(1, 0, 0.7), JPEG));
        edits.add(new Edit("rotated 90 + resized 50 %", turned(1, false).then(scaled(0.5)), JPEG));
        edits.add(new Edit("mirrored + JPEG quality 40", turned(0, true), new Saving("jpg", 40)));
        edits.add(new Edit("cropped 5 % + rotated 180", cropped(0.05, 0.05).then(turned(2, false)), JPEG));
        edits.add(new Edit("cropped up to 10 % + JPEG quality 70", cropped(0, 0.1), new Saving("jpg", 70)));
        edits.add(new Edit("cropped up to 10 % + rotated 270", cropped(0, 0.1).then(turned(3, false)), JPEG));
        edits.add(new Edit("brighter 15 % + resized 75 % + WebP", levels(1, 0.15, 1).then(scaled(0.75)),
                new Saving("webp", 80)));
        edits.add(new Edit("mirrored, rotated 90 + cropped 5 % + darker 15 %",
                turned(1, true).then(cropped(0.05, 0.05)).then(levels(1, -0.15, 1)), JPEG));
        return edits;
    }

    private static Change scaled(double by) {
        return (picture, random) -> {
            int width = Math.max(1, (int) Math.round(picture.getWidth() * by));
            int height = Math.max(1, (int) Math.round(picture.getHeight() * by));
            var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var graphics = scaled.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(picture, 0, 0, width, height, null);
            graphics.dispose();
            return scaled;
        };
    }

    /** Cuts off a share of each side, drawn between two bounds. */
    private static Change cropped(double least, double most) {
        return (picture, random) -> {
            int left = cut(picture.getWidth(), least, most, random);
            int right = cut(picture.getWidth(), least, most, random);
            int top = cut(picture.getHeight(), least, most, random);
            int bottom = cut(picture.getHeight(), least, most, random);
            return picture.getSubimage(left, top, picture.getWidth() - left - right,
                    picture.getHeight() - top - bottom);
        };
    }

    private static int cut(int length, double least, double most, Random random) {
        return (int) Math.round(length * (least + (most - least) * random.nextDouble()));
    }

    private static Change turned(int quarters, boolean mirrored) {
        return (picture, random) -> {
            int width = picture.getWidth();
            int height = picture.getHeight();
            boolean sideways = quarters % 2 == 1;
            var turned = new BufferedImage(sideways ? height : width, sideways ? width : height,
                    BufferedImage.TYPE_INT_RGB);
            var at = new AffineTransform();
            at.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
            at.quadrantRotate(quarters);
            at.scale(mirrored ? -1 : 1, 1);
            at.translate(-width / 2.0, -height / 2.0);
            var graphics = turned.createGraphics();
            graphics.drawImage(picture, at, null);
            graphics.dispose();
            return turned;
        };
    }

    /** Contrast about the middle grey, brightness as a share of the range, saturation about the pixel's own grey. */
    private static Change levels(double contrast, double brightness, double saturation) {
        return (picture, random) -> {
            var changed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < picture.getHeight(); y++)
                for (int x = 0; x < picture.getWidth(); x++) {
                    int rgb = picture.getRGB(x, y);
                    double grey = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
                    int out = 0;
                    for (int shift = 16; shift >= 0; shift -= 8) {
                        double level = grey + saturation * ((rgb >> shift & 255) - grey);
                        level = 128 + contrast * (level - 128) + 255 * brightness;
                        out |= Math.clamp(Math.round(level), 0, 255) << shift;
                    }
                    changed.setRGB(x, y, out);
                }
            return changed;
        };
    }
}
