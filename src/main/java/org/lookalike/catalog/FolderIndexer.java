package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.PerceptualHash;
import org.lookalike.image.Picture;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFile;
import org.lookalike.image.PictureFolder;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.model.Head;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.Place;
import org.lookalike.search.UnreadableFile;

/**
 * One indexing run: the calling thread walks the folders, threads of their own decode ahead through bounded pipes, others
 * embed in batches and enter the results. Everything is committed every few seconds, so that whatever ends the run loses
 * little.
 */
final class FolderIndexer {
    private static final int COMMIT_SECONDS = 5;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final PictureIndex index;
    private final Embedder embedder;
    private final Optional<Head> head;
    private final Decoder decoder;
    private final Thumbnails thumbnails;
    private final Registrar registrar;
    private final IndexingOptions options;
    private final Tally tally = new Tally();
    private final Pipe<Found> found = new Pipe<>(1, 16 * PROCESSORS);
    private final Pipe<Prepared> prepared;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;

    /** A file to be read, and what the index knew of its path. */
    private record Found(PictureFile file, Path folder, Optional<Known> before) {}

    /** A picture to be embedded. */
    private record Prepared(PictureFacts facts, long perceptualHash, Pixels square) {}

    FolderIndexer(PictureIndex index, Embedder embedder, Optional<Head> head, Decoder decoder, Thumbnails thumbnails,
            Registrar registrar, IndexingOptions options) {
        this.index = index;
        this.embedder = embedder;
        this.head = head;
        this.decoder = decoder;
        this.thumbnails = thumbnails;
        this.registrar = registrar;
        this.options = options;
        this.prepared = new Pipe<>(embedder.batchSize(), 2 * PROCESSORS);
    }

    Tally tally() {
        return tally;
    }

    /** Ends the run soon, from any thread; what was done is kept. */
    void stop() {
        stopped = true;
        found.drop();
        prepared.drop();
    }

    /**
     * Indexes the folders one after the other.
     *
     * @throws IOException if a folder cannot be walked
     */
    void run(List<Path> folders) throws IOException, InterruptedException {
        try (var counting = Executors.newSingleThreadExecutor();
                var committing = Executors.newSingleThreadScheduledExecutor();
                var decoding = Executors.newFixedThreadPool(PROCESSORS);
                var embedding = Executors.newFixedThreadPool(PROCESSORS)) {
            counting.execute(() -> guard(() -> tally.counted(FileCount.of(folders, () -> stopped))));
            var commits = committing.scheduleWithFixedDelay(() -> guard(index::commit), COMMIT_SECONDS, COMMIT_SECONDS,
                    TimeUnit.SECONDS);
            for (int i = 0; i < PROCESSORS; i++) {
                decoding.execute(() -> guard(this::decode));
                embedding.execute(() -> guard(this::embed));
            }
            try {
                for (Path folder : folders)
                    walk(folder);
            } finally {
                found.end();
                decoding.shutdown();
                awaitEnd(decoding);
                prepared.end();
                commits.cancel(false);
            }
        }
        rethrow();
        if (stopped)
            tally.interrupt();
        else
            for (Path folder : folders)
                new Vanished(index, registrar, tally).lookFor(folder, options.prune());
        index.commit();
    }

    private void awaitEnd(ExecutorService stage) throws InterruptedException {
        try {
            while (!stage.awaitTermination(1, TimeUnit.HOURS)) {
                // Ten million pictures take days.
            }
        } catch (InterruptedException e) {
            stop();
            throw e;
        }
    }

    private void walk(Path folder) throws IOException {
        tally.enter(folder.toString());
        PictureFolder.walk(folder, new PictureFolder.Visitor() {
            @Override
            public FileVisitResult picture(PictureFile file) {
                return look(file, folder) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public void unreachable(Path path, IOException reason) {
                unreadable(new PictureFile(path, 0, 0), folder, Decoded.Reason.NO_ACCESS, "cannot be read: " + reason);
            }
        });
    }

    /** Passes a file on unless the index knows it as it is; answers whether to go on. */
    private boolean look(PictureFile file, Path folder) {
        Optional<Known> before = index.known(file.path().toString());
        if (before.isPresent() && before.get().bytes() == file.bytes()
                && before.get().modifiedMillis() == file.modifiedMillis()) {
            if (before.get() instanceof Known.Seen)
                tally.unchanged.increment();
            else
                tally.unreadable.increment();
            return !stopped;
        }
        try {
            return found.put(new Found(file, folder, before));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void decode() throws IOException, InterruptedException {
        for (List<Found> next = found.take(); !next.isEmpty(); next = found.take()) {
            Found file = next.getFirst();
            switch (decoder.decode(file.file().path())) {
                case Decoded.Readable(Picture picture) -> readable(file, picture);
                case Decoded.Unreadable(String name, Decoded.Reason reason, String detail) -> {
                    leaveOld(file, null);
                    unreadable(file.file(), file.folder(), reason, detail);
                }
            }
        }
    }

    private void readable(Found file, Picture picture) throws IOException, InterruptedException {
        ContentId id = picture.facts().id();
        boolean updated = leaveOld(file, id);
        Registrar.Claim claim = registrar.claim(id, place(file));
        if (claim == Registrar.Claim.NEW) {
            thumbnails.keep(picture, file.file().path());
            boolean goingOn = prepared.put(new Prepared(picture.facts(), PerceptualHash.of(picture.pixels()),
                    embedder.prepare(picture.pixels())));
            if (!goingOn)
                return;
        }
        switch (claim) {
            case NEW -> (updated ? tally.updated : tally.added).increment();
            case TOUCHED -> tally.unchanged.increment();
            case MOVED -> tally.moved.increment();
            case COPY -> {
                (updated ? tally.updated : tally.added).increment();
                tally.copies.increment();
            }
        }
    }

    /** Forgets what the path held before, if that was something else; answers whether it was another picture. */
    private boolean leaveOld(Found file, @Nullable ContentId now) {
        return switch (file.before().orElse(null)) {
            case null -> false;
            case Known.Failed failed -> {
                index.removeUnreadable(failed.path());
                yield false;
            }
            case Known.Seen seen when seen.id().equals(now) -> false;
            case Known.Seen seen -> {
                registrar.leave(seen.id(), seen.path());
                yield true;
            }
        };
    }

    private Place place(Found file) {
        Path parent = Objects.requireNonNull(file.file().path().getParent());
        boolean named = options.foldersAreCategories() && !parent.equals(file.folder());
        return new Place(file.file().path().toString(), file.folder().toString(), file.file().bytes(),
                file.file().modifiedMillis(), named ? parent.getFileName().toString() : null);
    }

    private void unreadable(PictureFile file, Path folder, Decoded.Reason reason, String detail) {
        tally.unreadable.increment();
        index.putUnreadable(new UnreadableFile(file.path().toString(), folder.toString(), file.bytes(),
                file.modifiedMillis(), reason.name(), detail));
    }

    private void embed() throws InterruptedException {
        for (List<Prepared> batch = prepared.take(); !batch.isEmpty(); batch = prepared.take()) {
            List<Embedding> embeddings = embedder.embedBatch(batch.stream().map(Prepared::square).toList());
            for (int i = 0; i < batch.size(); i++) {
                Embedding embedding = embeddings.get(i);
                registrar.complete(batch.get(i).facts(), batch.get(i).perceptualHash(), embedding,
                        head.map(h -> h.predict(embedding)).orElse(null), null);
            }
        }
    }

    private interface Stage {
        void run() throws IOException, InterruptedException;
    }

    /** A stage that fails ends the run: what it failed at would fail for every picture. */
    private void guard(Stage stage) {
        try {
            stage.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            stop();
        }
    }

    private void rethrow() throws IOException {
        switch (failure.get()) {
            case null -> {
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
