package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.lookalike.catalog.duplicates.Duplicates;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;
import org.lookalike.image.Thumbnail;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;

/** A collection opened to look for its duplicates: it takes no model, and minds no other process. */
public final class DuplicateCollection implements AutoCloseable {
    private static final int SMALL = 160;

    private final PictureIndex index;
    private final Thumbnails thumbnails;
    private final Decoder decoder;
    private final Duplicates duplicates;

    private DuplicateCollection(IndexFolder folder, PictureIndex index, Decoder decoder) {
        this.index = index;
        this.decoder = decoder;
        this.thumbnails = new Thumbnails(folder.thumbnails());
        this.duplicates = duplicates(folder, index, thumbnails, decoder);
    }

    /**
     * @param root a collection's folder
     * @throws UnusableIndex if there is none
     */
    public static DuplicateCollection open(Path root, DecoderOptions pictures) {
        var folder = new IndexFolder(root.toAbsolutePath().normalize());
        return new DuplicateCollection(folder, Opening.forReading(folder.root()), new Decoder(pictures));
    }

    static Duplicates duplicates(IndexFolder folder, PictureIndex index, Thumbnails thumbnails, Decoder decoder) {
        return new Duplicates(index, id -> pixels(index, thumbnails, decoder, id), folder.duplicates());
    }

    private static Optional<Pixels> pixels(PictureIndex index, Thumbnails thumbnails, Decoder decoder, ContentId id) {
        return new PictureFiles(index, thumbnails, decoder).thumbnail(id)
                .flatMap(bytes -> decoder.decode(bytes, id.hex()) instanceof Decoded.Readable(var picture)
                        ? Optional.of(picture.pixels())
                        : Optional.empty());
    }

    public Duplicates duplicates() {
        return duplicates;
    }

    /** A JPEG whose longer side is {@value #SMALL} pixels; empty where it cannot be read now. */
    public Optional<byte[]> smallThumbnail(ContentId id) {
        return pixels(index, thumbnails, decoder, id).map(pixels -> {
            double by = Math.min(1, (double) SMALL / Math.max(pixels.width(), pixels.height()));
            return Thumbnail.jpeg(Resampler.resize(pixels, (int) Math.max(1, pixels.width() * by),
                    (int) Math.max(1, pixels.height() * by)));
        });
    }

    /**
     * The content of a file of the collection.
     *
     * @param picture its path, or the content id itself
     * @throws IllegalArgumentException if the collection does not know it
     */
    public ContentId named(String picture) {
        if (picture.matches("[0-9a-f]{64}"))
            return new ContentId(picture);
        String path = Path.of(picture).toAbsolutePath().normalize().toString();
        return index.known(path)
                .filter(Known.Seen.class::isInstance)
                .map(known -> ((Known.Seen) known).id())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the collection has no picture at " + path + "; index its folder first"));
    }

    @Override
    public void close() {
        index.close();
    }
}
