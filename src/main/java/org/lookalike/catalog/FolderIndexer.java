package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.lookalike.catalog.stage.Stage;
import org.lookalike.catalog.stage.Stages;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.catalog.watch.Part;
import org.lookalike.image.Decoder;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.search.PictureIndex;

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
    private final HeadInUse head;
    private final Registrar registrar;
    private final Intake intake;
    private final Pruning pruning;
    private final boolean retrying;
    private final Stages stages;
    private final Tally tally = new Tally();
    private final FirstFailure failure = new FirstFailure(this::stop);
    private final Pipe<Found> found = new Pipe<>(1, 16 * PROCESSORS);
    private final Pipe<Prepared> prepared;
    private volatile boolean stopped;

    FolderIndexer(PictureIndex index, Embedder embedder, HeadInUse head, Decoder decoder, Thumbnails thumbnails,
            Registrar registrar, IndexingOptions options, Stages stages) {
        this.stages = stages;
        this.index = index;
        this.embedder = embedder;
        this.head = head;
        this.registrar = registrar;
        this.intake = new Intake(index, registrar, thumbnails, decoder, embedder, options.foldersAreCategories(),
                tally, stages);
        this.pruning = options.pruning();
        this.retrying = options.retrying();
        this.prepared = new Pipe<>(embedder.batchSize(), 2 * PROCESSORS);
    }

    Tally tally() {
        return tally;
    }

    int filesWaiting() {
        return found.waiting();
    }

    int picturesWaiting() {
        return prepared.waiting();
    }

    /** Ends the run soon, from any thread; what was done is kept. */
    void stop() {
        stopped = true;
        found.drop();
        prepared.drop();
    }

    /**
     * Indexes the parts one after the other.
     *
     * @throws IOException if one cannot be walked; one that is not there can be where everything is to be forgotten
     */
    void run(Changed changed) throws IOException, InterruptedException {
        List<Seen> seen = new ArrayList<>();
        try (var counting = Executors.newSingleThreadExecutor();
                var committing = Executors.newSingleThreadScheduledExecutor();
                var decoding = Executors.newFixedThreadPool(PROCESSORS);
                var embedding = Executors.newFixedThreadPool(PROCESSORS)) {
            counting.execute(() -> failure.guard(() -> count(changed.parts())));
            var commits = committing.scheduleWithFixedDelay(() -> failure.guard(index::commit), COMMIT_SECONDS,
                    COMMIT_SECONDS, TimeUnit.SECONDS);
            for (int i = 0; i < PROCESSORS; i++) {
                decoding.execute(() -> failure.guard(this::decode));
                embedding.execute(() -> failure.guard(this::embed));
            }
            try {
                for (Part part : changed.parts())
                    seen.add(new Seen(part, isGone(part)
                            ? 0
                            : FolderScan.of(index, part, changed.settled(), retrying, found, tally)));
            } finally {
                found.end();
                decoding.shutdown();
                awaitEnd(decoding);
                prepared.end();
                commits.cancel(false);
            }
        } finally {
            intake.abandon();
        }
        failure.rethrow();
        complete(changed, seen);
    }

    /** @param unchanged pictures that are there as the index knew them */
    private record Seen(Part part, long unchanged) {}

    private void count(List<Part> parts) throws IOException {
        List<Part> there = parts.stream().filter(part -> !isGone(part)).toList();
        tally.counted(FileCount.of(there, () -> stopped));
    }

    /** Whether all that is left to do with a folder that is not there is to forget it. */
    private boolean isGone(Part part) {
        return pruning == Pruning.EVERYTHING && Files.notExists(part.root());
    }

    private void complete(Changed changed, List<Seen> seen) throws IOException {
        var vanished = new Vanished(index, registrar, tally, changed);
        if (stopped)
            tally.interrupt();
        else
            for (Seen each : seen)
                vanished.lookFor(each.part(), each.unchanged() > 0, pruning);
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

    private void decode() throws IOException, InterruptedException {
        for (List<Found> next = found.take(); !next.isEmpty(); next = found.take()) {
            Optional<Prepared> picture = intake.read(next.getFirst());
            if (picture.isPresent())
                prepared.put(picture.get());
        }
    }

    private List<Embedding> embedded(List<Prepared> batch) {
        try (var _ = stages.begin(Stage.INDEX_EMBED)) {
            return embedder.embedBatch(batch.stream().map(Prepared::square).toList());
        } finally {
            stages.embedded(batch.size());
        }
    }

    private void embed() throws InterruptedException {
        for (List<Prepared> batch = prepared.take(); !batch.isEmpty(); batch = prepared.take()) {
            List<Embedding> embeddings = embedded(batch);
            for (int i = 0; i < batch.size(); i++) {
                Embedding embedding = embeddings.get(i);
                registrar.complete(batch.get(i).facts(), batch.get(i).miniature(), embedding,
                        head.now().map(h -> h.predict(embedding)).orElse(null), null);
                tally.entered(batch.get(i).updated());
            }
        }
    }
}
