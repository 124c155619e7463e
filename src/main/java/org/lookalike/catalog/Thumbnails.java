package org.lookalike.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.lookalike.image.ContentId;
import org.lookalike.image.Picture;
import org.lookalike.image.Thumbnail;

/** The thumbnails of a collection, one file each. Any number of threads. */
record Thumbnails(Path folder) {

    /**
     * Keeps a picture's thumbnail; a small file is its own.
     *
     * @param file what the picture was decoded from
     */
    void keep(Picture picture, Path file) throws IOException {
        ContentId id = picture.facts().id();
        byte[] bytes = picture.facts().bytes() <= Thumbnail.SMALL_FILE ? Files.readAllBytes(file) : new byte[0];
        keep(id, bytes.length > 0 && Thumbnail.canServeItself(bytes, picture)
                ? bytes
                : Thumbnail.jpeg(picture.pixels()));
    }

    void keep(ContentId id, byte[] thumbnail) throws IOException {
        Path place = place(id);
        try {
            Files.write(place, thumbnail);
        } catch (NoSuchFileException e) {
            Files.createDirectories(place.getParent());
            Files.write(place, thumbnail);
        }
    }

    Optional<byte[]> find(ContentId id) {
        try {
            return Optional.of(Files.readAllBytes(place(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(ContentId id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One level of 256 folders: with a second, making folders took longer than writing the files of small collections. */
    private Path place(ContentId id) {
        return folder.resolve(id.hex().substring(0, 2)).resolve(id.hex());
    }
}
