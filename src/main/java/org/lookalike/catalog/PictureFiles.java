package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lookalike.catalog.original.Original;
import org.lookalike.catalog.original.Whereabouts;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFormat;
import org.lookalike.image.Sniffer;
import org.lookalike.search.PictureIndex;

/** The files of indexed pictures, and their thumbnails. Any number of threads. */
record PictureFiles(PictureIndex index, Thumbnails thumbnails) {

    Optional<Original> original(ContentId id) {
        return index.find(id).flatMap(Original::of);
    }

    Optional<byte[]> thumbnail(ContentId id) {
        return thumbnails.find(id, () -> all(id));
    }

    static Catalog.Thumb thumb(byte[] bytes) {
        return new Catalog.Thumb(bytes, Sniffer.sniff(bytes).orElse(PictureFormat.JPEG).mediaType());
    }

    /** Where it seems to be; what they hold is yet to be checked. */
    List<Path> all(ContentId id) {
        return index.find(id).map(Whereabouts::of).orElse(List.of());
    }
}
