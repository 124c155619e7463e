package org.lookalike.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.lookalike.file.WholeFile;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Miniature;
import org.lookalike.image.Picture;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Place;

/** Pictures that come as bytes instead of lying in a folder: the collection keeps their files. Any number of threads. */
final class Uploads {
    private final Path folder;
    private final PictureIndex index;
    private final Registrar registrar;
    private final Thumbnails thumbnails;
    private final Embedder embedder;
    private final HeadInUse head;
    private final Decoder decoder;
    /**
     * Nobody deletes a file whose picture is about to be entered. Whoever has one commits nothing, as what is done after
     * commits takes one, too.
     */
    private final ContentLocks locks = new ContentLocks();

    /** @param folder need not exist */
    Uploads(Path folder, PictureIndex index, Registrar registrar, Thumbnails thumbnails, Embedder embedder,
            HeadInUse head, Decoder decoder) {
        this.folder = folder;
        this.index = index;
        this.registrar = registrar;
        this.thumbnails = thumbnails;
        this.embedder = embedder;
        this.head = head;
        this.decoder = decoder;
    }

    Adding add(byte[] file, String name, @Nullable String category) {
        return switch (decoder.decode(file, name)) {
            case Decoded.Unreadable unreadable -> new Adding.NoPicture(unreadable);
            case Decoded.Readable(Picture picture) -> {
                Adding added = add(file, picture, category);
                index.commit();
                yield added;
            }
        };
    }

    private Adding add(byte[] file, Picture picture, @Nullable String category) {
        Lock lock = locks.of(picture.facts().id());
        lock.lock();
        try {
            return keep(file, picture, category);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /** If the picture is there already, it keeps its category unless one is given. */
    private Adding keep(byte[] file, Picture picture, @Nullable String category) throws IOException {
        ContentId id = picture.facts().id();
        Path kept = folder.resolve(id + "." + picture.facts().format().extension());
        WholeFile.write(kept, file);
        Place place = new Place(kept.toString(), folder.toString(), file.length,
                Files.getLastModifiedTime(kept).toMillis(), null);
        boolean isNew = enter(picture, place, category);
        if (category != null && !category.equals(index.find(id).map(IndexedPicture::givenCategory).orElse(null)))
            registrar.categorise(id, category);
        return new Adding.Added(index.find(id).orElseThrow(), isNew);
    }

    /** Whether the picture was new. */
    private boolean enter(Picture picture, Place place, @Nullable String category) throws IOException {
        ContentId id = picture.facts().id();
        Object claimant = new Object();
        try {
            if (registrar.claim(id, place, claimant) != Registrar.Claim.NEW && index.find(id).isPresent())
                return false;
            thumbnails.keep(picture);
            Embedding embedding = embedder.embed(picture.pixels());
            complete(picture, embedding, category);
            while (index.find(id).isEmpty()) { // a run that had it underway gave it up meanwhile
                registrar.claim(id, place, claimant);
                complete(picture, embedding, category);
            }
            return true;
        } finally {
            registrar.abandon(claimant);
        }
    }

    /** A copy of what an indexing run is embedding right now is embedded here, too: whoever is first enters it. */
    private void complete(Picture picture, Embedding embedding, @Nullable String category) {
        registrar.complete(picture.facts(), Miniature.of(picture.pixels()), embedding,
                head.now().map(h -> h.predict(embedding)).orElse(null), category);
    }

    /** Forgets a picture and deletes the files that were uploaded; false if it was not there. */
    boolean forget(ContentId id) {
        Lock lock = locks.of(id);
        lock.lock();
        try {
            Optional<IndexedPicture> known = index.find(id);
            for (Place place : known.map(IndexedPicture::places).orElse(List.of())) {
                registrar.leave(id, place.path());
                index.afterCommit(() -> delete(id, Path.of(place.path())));
            }
            return known.isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** Unless it is no upload, whatever the index says, or was added again meanwhile. */
    private void delete(ContentId id, Path file) {
        if (!folder.equals(file.normalize().getParent()))
            return;
        Lock lock = locks.of(id);
        lock.lock();
        try {
            if (index.known(file.toString()).isEmpty())
                Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
