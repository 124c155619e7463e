package org.lookalike.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lookalike.file.WholeFile;
import org.lookalike.image.ContentId;
import org.lookalike.image.Picture;
import org.lookalike.image.Sniffer;
import org.lookalike.image.Thumbnail;

/** The thumbnails of a collection, one file each, but for small pictures that are their own. Any number of threads. */
record Thumbnails(Path folder) {

    /**
     * Keeps a picture's thumbnail, unless its own small file does as well: creating a file takes longer than decoding a
     * small picture.
     */
    void keep(Picture picture) throws IOException {
        if (!Thumbnail.isServedByFile(picture))
            keep(picture.facts().id(), Thumbnail.jpeg(picture.pixels()));
    }

    private void keep(ContentId id, byte[] thumbnail) throws IOException {
        Path place = place(id);
        try {
            Files.write(place, thumbnail);
        } catch (NoSuchFileException e) {
            Files.createDirectories(place.getParent());
            Files.write(place, thumbnail);
        }
    }

    /** Likewise, of a picture that is in the index already: whoever looks meanwhile finds it whole or not at all. */
    void keepLate(ContentId id, byte[] thumbnail) throws IOException {
        WholeFile.write(place(id), thumbnail);
    }

    /** @param files where the picture was seen, asked only if no thumbnail was kept */
    Optional<byte[]> find(ContentId id, Supplier<List<Path>> files) {
        try {
            return Optional.of(Files.readAllBytes(place(id)));
        } catch (NoSuchFileException e) {
            return files.get().stream().flatMap(file -> itself(id, file).stream()).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's bytes, if they still are the picture's, and a picture's: an index that comes from strangers may err. */
    private static Optional<byte[]> itself(ContentId id, Path file) {
        try {
            if (Files.size(file) > Thumbnail.SMALL_FILE)
                return Optional.empty();
            return Optional.of(Files.readAllBytes(file))
                    .filter(bytes -> Sniffer.sniff(bytes).isPresent() && ContentId.of(bytes).equals(id));
        } catch (IOException e) {
            return Optional.empty(); // gone for now, like the picture
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
    Path place(ContentId id) {
        return folder.resolve(id.hex().substring(0, 2)).resolve(id.hex());
    }
}
