package org.lookalike.catalog;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Miniature;
import org.lookalike.image.Picture;
import org.lookalike.image.PictureFacts;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;
import org.lookalike.search.UnreadableFile;

/** A collection of pictures that were drawn, with embeddings by chance: it takes no network. */
public record DrawnIndex(Path root, Path pictures) {
    public static final SpaceId SPACE = new SpaceId("drawn");
    public static final int DIMENSIONS = 8;

    /** Too large to be their own thumbnails; some with labels, predictions and copies, and one that cannot be read. */
    public static DrawnIndex of(Path temporary, int count) throws IOException {
        var drawn = new DrawnIndex(temporary.resolve("index"), temporary.resolve("pictures"));
        try (PictureIndex index = drawn.open()) {
            for (int n = 0; n < count; n++) {
                drawn.put(index, n, n % 3 == 0 ? "label " + n : null);
                if (n % 10 == 9)
                    index.commit();
            }
            index.putUnreadable(new UnreadableFile(drawn.pictures.resolve("broken.jpg").toString(),
                    drawn.pictures.toString(), 3, 4, "TRUNCATED", "It ends \"early\".\n"));
        }
        return drawn;
    }

    public PictureIndex open() {
        return ((Opened.Ready) PictureIndexes.open(new IndexFolder(root).lucene(), SPACE, DIMENSIONS)).index();
    }

    public Path file(int n) {
        return pictures.resolve("drawn " + n + ".png");
    }

    public ContentId id(int n) throws IOException {
        return ContentId.of(Files.readAllBytes(file(n)));
    }

    public Path thumbnail(int n) throws IOException {
        return new Thumbnails(root.resolve("thumbs")).place(id(n));
    }

    /** Draws a picture and enters it. */
    public IndexedPicture put(PictureIndex index, int n, @Nullable String label) throws IOException {
        Path file = draw(file(n), n);
        if (!(new Decoder(DecoderOptions.DEFAULT).decode(file) instanceof Decoded.Readable(Picture picture)))
            throw new AssertionError(file);
        new Thumbnails(root.resolve("thumbs")).keep(picture);
        Place place = new Place(file.toString(), pictures.toString(), Files.size(file), 1_000 + n, "drawn");
        Place copy = new Place(file + " copy", pictures.toString(), Files.size(file), 2_000 + n, null);
        PictureFacts seen = picture.facts();
        var facts = new PictureFacts(seen.id(), seen.width(), seen.height(), seen.bytes(), seen.format(),
                n % 2 == 0 ? LocalDateTime.of(2024, 1, 2, 3, 4).plusDays(n) : null);
        var entered = new IndexedPicture(facts, n % 4 == 0 ? List.of(place, copy) : List.of(place), label,
                n % 5 == 0 ? null : new Prediction("kind " + n % 3, 1f / (n + 1)), Miniature.of(picture.pixels()),
                embedding(n));
        index.put(entered);
        return entered;
    }

    private static Embedding embedding(int n) {
        Random random = new Random(n);
        float[] features = new float[DIMENSIONS];
        for (int i = 0; i < features.length; i++)
            features[i] = (float) random.nextGaussian();
        return Embedding.of(features);
    }

    static Path draw(Path file, int n) throws IOException {
        var image = new BufferedImage(330, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(n * 37 & 0xff, n * 91 & 0xff, n & 0xff));
        graphics.fillRect(0, 0, 5 + n % 300, 20);
        graphics.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
