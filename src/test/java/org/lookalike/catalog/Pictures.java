package org.lookalike.catalog;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Small pictures for tests. */
final class Pictures {
    private Pictures() {}

    /** A disc on a ground, as PNG. */
    static Path disc(Path file, Color disc, Color ground) throws IOException {
        BufferedImage image = new BufferedImage(96, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, 96, 80);
        graphics.setColor(disc);
        graphics.fillOval(20, 10, 56, 56);
        graphics.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** Too large to be its own thumbnail. */
    static Path poster(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
