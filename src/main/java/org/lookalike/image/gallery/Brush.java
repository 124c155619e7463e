package org.lookalike.image.gallery;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints on a picture, in some place's own units; knows where the light is. */
final class Brush {
    private static final int SHADOW_SCALE = 6;

    private final Graphics2D graphics;
    private final Scene scene;

    Brush(Graphics2D graphics, Scene scene) {
        this.graphics = graphics;
        this.scene = scene;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** A brush whose origin and unit lie elsewhere; angle in radians. */
    Brush at(double x, double y, double angle, double unitX, double unitY) {
        Graphics2D moved = (Graphics2D) graphics.create();
        moved.translate(x, y);
        moved.rotate(angle);
        moved.scale(unitX, unitY);
        return new Brush(moved, scene);
    }

    /** The usual place of a subject: near the middle, somewhat turned, from -1 to 1 on the picture's shorter side. */
    Brush subject(double tilt) {
        Dice dice = scene.dice();
        double unit = scene.shorterSide() / 2.0 * dice.between(0.8, 1.0);
        double slack = scene.shorterSide() * 0.05;
        return at(scene.width() / 2.0 + dice.between(-slack, slack), scene.height() / 2.0 + dice.between(-slack, slack),
                dice.between(-tilt, tilt), unit, unit);
    }

    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void line(Shape shape, double width, Paint paint) {
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setPaint(paint);
        graphics.draw(shape);
    }

    /** Fills the shape as a round body: bright towards the light, dark away from it. */
    void body(Shape shape, Color colour) {
        Rectangle2D box = shape.getBounds2D();
        Point2D light = towardsLight();
        float radius = (float) (Math.max(box.getWidth(), box.getHeight()) * 0.95);
        Point2D bright = new Point2D.Double(box.getCenterX() + light.getX() * box.getWidth() * 0.24,
                box.getCenterY() + light.getY() * box.getHeight() * 0.24);
        fill(shape, new RadialGradientPaint(bright, radius, new float[]{0, 0.3f, 0.62f, 1}, new Color[]{
                Tone.lighter(colour, 0.34), colour, Tone.darker(colour, 0.26), Tone.darker(colour, 0.5)}));
    }

    /** Fills the shape as a flat thing that catches a little light across. */
    void sheet(Shape shape, Color colour) {
        Rectangle2D box = shape.getBounds2D();
        Point2D light = towardsLight();
        double half = Math.max(box.getWidth(), box.getHeight()) / 2 + 1e-6;
        fill(shape, fade(box.getCenterX() + light.getX() * half, box.getCenterY() + light.getY() * half,
                box.getCenterX() - light.getX() * half, box.getCenterY() - light.getY() * half,
                Tone.lighter(colour, 0.16), Tone.darker(colour, 0.22)));
    }

    /** A soft highlight of the light itself. */
    void gleam(double x, double y, double radius, double opacity) {
        fill(Shapes.circle(x, y, radius), glow(x, y, radius, Tone.clear(Color.WHITE, opacity)));
    }

    /** The soft shadow that the shape throws on what is painted so far; its reach is in half shorter sides. */
    void shadow(Shape shape, double reach) {
        double shift = reach * scene.shorterSide() / 2.0 / SHADOW_SCALE;
        int softness = Math.max(1, (int) Math.round(shift * 0.7));
        AffineTransform small = AffineTransform.getScaleInstance(1.0 / SHADOW_SCALE, 1.0 / SHADOW_SCALE);
        small.translate(-Math.cos(scene.light().angle()) * shift * SHADOW_SCALE,
                -Math.sin(scene.light().angle()) * shift * SHADOW_SCALE);
        small.concatenate(graphics.getTransform());
        Shape fallen = small.createTransformedShape(shape);
        Rectangle box = fallen.getBounds();
        box.grow(3 * softness + 1, 3 * softness + 1);
        box = box
                .intersection(new Rectangle(0, 0, scene.width() / SHADOW_SCALE + 1, scene.height() / SHADOW_SCALE + 1));
        if (box.isEmpty())
            return;
        BufferedImage mask = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawn = mask.createGraphics();
        drawn.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawn.translate(-box.x, -box.y);
        drawn.setColor(new Color(12, 8, 26, 135));
        drawn.fill(fallen);
        drawn.dispose();
        Blur.soften(mask, softness);
        Graphics2D whole = (Graphics2D) graphics.create();
        whole.setTransform(new AffineTransform());
        whole.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        whole.drawImage(mask, box.x * SHADOW_SCALE, box.y * SHADOW_SCALE, box.width * SHADOW_SCALE,
                box.height * SHADOW_SCALE, null);
        whole.dispose();
    }

    /** Lays an image over the whole picture. */
    void cover(BufferedImage image) {
        graphics.drawImage(image, 0, 0, scene.width(), scene.height(), null);
    }

    static Paint fade(double fromX, double fromY, double toX, double toY, Color from, Color to) {
        return new LinearGradientPaint(new Point2D.Double(fromX, fromY), new Point2D.Double(toX, toY),
                new float[]{0, 1}, new Color[]{from, to});
    }

    /** The colour in the middle, nothing of it at the radius. */
    static Paint glow(double x, double y, double radius, Color colour) {
        return new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, new float[]{0, 1},
                new Color[]{colour, new Color(colour.getRGB() & 0xffffff, true)});
    }

    private Point2D towardsLight() {
        AffineTransform transform = graphics.getTransform();
        double angle = scene.light().angle() - Math.atan2(transform.getShearY(), transform.getScaleX());
        return new Point2D.Double(Math.cos(angle), Math.sin(angle));
    }
}
