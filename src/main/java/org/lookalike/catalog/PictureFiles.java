package org.lookalike.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFormat;
import org.lookalike.image.Sniffer;
import org.lookalike.search.PictureIndex;

/** The files of indexed pictures, and their thumbnails. Any number of threads. */
record PictureFiles(PictureIndex index, Thumbnails thumbnails) {

    /** The first that is still there. */
    Optional<Path> readable(ContentId id) {
        return all(id).stream().filter(Files::isReadable).findFirst();
    }

    Optional<byte[]> thumbnail(ContentId id) {
        return thumbnails.find(id, () -> all(id));
    }

    static Catalog.Thumb thumb(byte[] bytes) {
        return new Catalog.Thumb(bytes, Sniffer.sniff(bytes).orElse(PictureFormat.JPEG).mediaType());
    }

    List<Path> all(ContentId id) {
        return index.find(id)
                .stream()
                .flatMap(picture -> picture.places().stream())
                .map(place -> Path.of(place.path()))
                .toList();
    }
}
