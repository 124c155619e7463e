package org.lookalike.catalog.duplicates;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Miniature;
import org.lookalike.image.Picture;
import org.lookalike.image.Pixels;
import org.lookalike.image.Turn;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;

/** A real index of real files without a network: what their embeddings are is up to the test. */
public final class Album implements AutoCloseable {
    private static final int DIMENSIONS = 16;
    final Path folder;
    final PictureIndex index;
    private final Map<ContentId, Pixels> thumbnails = new ConcurrentHashMap<>();

    public Album(Path folder) {
        this.folder = folder;
        index = switch (PictureIndexes.open(folder.resolve("lucene"), new SpaceId("album"), DIMENSIONS)) {
            case Opened.Ready(PictureIndex open) -> open;
            case Opened other -> throw new AssertionError(other);
        };
    }

    /** A picture of forms and colours, another for each seed, 160x120. */
    public static BufferedImage scene(long seed) {
        var random = new Random(seed);
        var scene = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scene.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            int size = 8 + random.nextInt(40);
            int x = random.nextInt(180) - 20;
            int y = random.nextInt(140) - 20;
            if (random.nextBoolean())
                graphics.fillOval(x, y, size, size * 3 / 4);
            else
                graphics.fillRect(x, y, size / 2, size);
        }
        graphics.dispose();
        return scene;
    }

    static BufferedImage turned(BufferedImage picture, Turn turn) {
        int width = turn.sideways() ? picture.getHeight() : picture.getWidth();
        int height = turn.sideways() ? picture.getWidth() : picture.getHeight();
        var at = new AffineTransform();
        at.translate(width / 2.0, height / 2.0);
        at.quadrantRotate(turn.degrees() / 90);
        at.scale(turn.mirrored() ? -1 : 1, 1);
        at.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        return drawn(picture, width, height, at);
    }

    static BufferedImage resized(BufferedImage picture, double by) {
        return drawn(picture, (int) (picture.getWidth() * by), (int) (picture.getHeight() * by),
                AffineTransform.getScaleInstance(by, by));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform at) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, at, null);
        graphics.dispose();
        return drawn;
    }

    /** Without so much of it at each side. */
    static BufferedImage cropped(BufferedImage picture, double cut) {
        int x = (int) Math.round(cut * picture.getWidth());
        int y = (int) Math.round(cut * picture.getHeight());
        return picture.getSubimage(x, y, picture.getWidth() - 2 * x, picture.getHeight() - 2 * y);
    }

    static BufferedImage brighter(BufferedImage picture, int by) {
        var brighter = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) {
                Color c = new Color(picture.getRGB(x, y));
                brighter.setRGB(x, y, new Color(Math.min(255, c.getRed() + by), Math.min(255, c.getGreen() + by),
                        Math.min(255, c.getBlue() + by)).getRGB());
            }
        return brighter;
    }

    /** Puts a picture into a file and the index, with an embedding that is like no other. */
    public ContentId put(String name, BufferedImage picture) {
        return put(name, picture, name.hashCode());
    }

    /** @param embedding pictures of the same number have the same embedding */
    ContentId put(String name, BufferedImage picture, long embedding) {
        Path file = folder.resolve("pictures").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, name.substring(name.lastIndexOf('.') + 1), file.toFile());
            return enter(file, embedding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContentId enter(Path file, long seed) throws IOException {
        if (!(new Decoder(DecoderOptions.DEFAULT).decode(file) instanceof Decoded.Readable(Picture read)))
            throw new AssertionError(file);
        ContentId id = read.facts().id();
        thumbnails.put(id, read.pixels());
        var place = new Place(file.toString(), folder.toString(), Files.size(file),
                Files.getLastModifiedTime(file).toMillis(), null);
        List<Place> places = new ArrayList<>(List.of(place));
        index.find(id)
                .ifPresent(known -> known.places()
                        .stream()
                        .filter(p -> !p.path().equals(place.path()))
                        .forEach(places::add));
        index.put(new IndexedPicture(read.facts(), places, null, null, Miniature.of(read.pixels()),
                embedding(new Random(seed))));
        index.refresh();
        return id;
    }

    private static Embedding embedding(Random random) {
        float[] features = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++)
            features[i] = (float) random.nextGaussian();
        return Embedding.of(features);
    }

    public IndexedPicture picture(ContentId id) {
        return index.find(id).orElseThrow();
    }

    /** Pictures that are like no other, so that there is something to tell from. */
    Album withStrangers(int count) {
        for (int i = 0; i < count; i++)
            put("stranger-" + i + ".png", scene(1000 + i));
        return this;
    }

    public Duplicates duplicates() {
        return new Duplicates(index, id -> Optional.ofNullable(thumbnails.get(id)), folder.resolve("duplicates"));
    }

    /** Each group as "keep: why | member: why | ..." by file names. */
    List<String> found() {
        return said(duplicates().find((what, done, total, detail) -> {}, () -> false));
    }

    static List<String> said(Found found) {
        return found.groups().stream().map(group -> {
            var text = new StringBuilder(said(group.keep()));
            group.members().forEach(copy -> text.append(" | ").append(said(copy)));
            return text.toString();
        }).toList();
    }

    private static String said(Copy copy) {
        return Path.of(copy.path()).getFileName() + ": " + copy.why();
    }

    @Override
    public void close() {
        index.close();
    }
}
