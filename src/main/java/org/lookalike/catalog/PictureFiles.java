package org.lookalike.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lookalike.catalog.original.Original;
import org.lookalike.catalog.original.Whereabouts;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Picture;
import org.lookalike.image.PictureFormat;
import org.lookalike.image.Sniffer;
import org.lookalike.image.Thumbnail;
import org.lookalike.search.PictureIndex;

/** The files of indexed pictures, and their thumbnails. Any number of threads. */
record PictureFiles(PictureIndex index, Thumbnails thumbnails, Decoder decoder) {
    private static final System.Logger LOG = System.getLogger(PictureFiles.class.getName());

    Optional<Original> original(ContentId id) {
        return index.find(id).flatMap(Original::of);
    }

    /** One that is missing is made and kept, unless none of the picture's files can be read any more. */
    Optional<byte[]> thumbnail(ContentId id) {
        return thumbnails.find(id, () -> small(id)).or(() -> made(id));
    }

    private List<Path> small(ContentId id) {
        return index.find(id)
                .filter(picture -> Thumbnail.isSmall(picture.facts()))
                .map(Whereabouts::of)
                .orElse(List.of());
    }

    private Optional<byte[]> made(ContentId id) {
        for (Path file : all(id))
            if (decoder.decode(file) instanceof Decoded.Readable(Picture picture) && picture.facts().id().equals(id)) {
                byte[] thumbnail = Thumbnail.jpeg(picture.pixels());
                keep(id, thumbnail);
                return Optional.of(thumbnail);
            }
        return Optional.empty();
    }

    private void keep(ContentId id, byte[] thumbnail) {
        try {
            thumbnails.keepLate(id, thumbnail);
            if (index.find(id).isEmpty())
                thumbnails.forget(id); // the picture was forgotten meanwhile
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a thumbnail is made each time, as it cannot be kept", e);
        }
    }

    static Catalog.Thumb thumb(byte[] bytes) {
        return new Catalog.Thumb(bytes, Sniffer.sniff(bytes).orElse(PictureFormat.JPEG).mediaType());
    }

    /** Where it seems to be; what they hold is yet to be checked. */
    List<Path> all(ContentId id) {
        return index.find(id).map(Whereabouts::of).orElse(List.of());
    }
}
