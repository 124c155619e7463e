package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lookalike.catalog.calibrate.Originals;
import org.lookalike.catalog.original.Whereabouts;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Picture;
import org.lookalike.image.Pixels;
import org.lookalike.search.IndexedPicture;

/** Indexed pictures, read again from a file that still holds them, else from their thumbnail. */
record SeenAgain(Decoder decoder, Thumbnails thumbnails) implements Originals {

    @Override
    public Optional<Pixels> of(IndexedPicture picture) {
        List<Path> files = Whereabouts.of(picture);
        return files.stream()
                .flatMap(file -> picture(decoder.decode(file)).stream())
                .filter(same(picture))
                .findFirst()
                .or(() -> thumbnails.find(picture.id(), () -> files)
                        .flatMap(thumbnail -> picture(decoder.decode(thumbnail, picture.id().hex()))))
                .map(Picture::pixels);
    }

    private static Predicate<Picture> same(IndexedPicture picture) {
        return read -> read.facts().id().equals(picture.id());
    }

    private static Optional<Picture> picture(Decoded decoded) {
        return decoded instanceof Decoded.Readable(Picture picture) ? Optional.of(picture) : Optional.empty();
    }
}
