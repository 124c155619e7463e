package org.lookalike.catalog;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.search.EmbeddingStore;

/**
 * The embeddings of a collection and, beside them, those that trainings had to compute themselves, kept from one training
 * to the next. Where they cannot be kept they are computed each time, and a warning is logged.
 */
final class KeptEmbeddings implements KnownEmbeddings, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeptEmbeddings.class.getName());

    private final KnownEmbeddings collection;
    private final Path folder;
    /** Null where there is none, or none any longer. */
    private final AtomicReference<@Nullable EmbeddingStore> store;

    private KeptEmbeddings(KnownEmbeddings collection, Path folder, @Nullable EmbeddingStore store) {
        this.collection = collection;
        this.folder = folder;
        this.store = new AtomicReference<>(store);
    }

    /**
     * @param folder for embeddings of the collection's space and no other; made if it is not there. While another process
     *        uses it, nothing is kept
     */
    static KeptEmbeddings beside(KnownEmbeddings collection, Path folder) {
        try {
            return new KeptEmbeddings(collection, folder, EmbeddingStore.open(folder).orElse(null));
        } catch (UncheckedIOException | IllegalArgumentException e) { // Lucene's answer to some damage
            warn(folder, e);
            return new KeptEmbeddings(collection, folder, null);
        }
    }

    @Override
    public Optional<Embedding> of(ContentId id) {
        return collection.of(id).or(() -> trying(open -> open.find(id)));
    }

    @Override
    public void keep(ContentId id, Embedding embedding) {
        trying(open -> {
            open.put(id, embedding);
            return Optional.empty();
        });
    }

    private <T> Optional<T> trying(Function<EmbeddingStore, Optional<T>> work) {
        EmbeddingStore open = store.get();
        if (open == null)
            return Optional.empty();
        try {
            return work.apply(open);
        } catch (UncheckedIOException | IllegalStateException e) {
            if (store.compareAndSet(open, null)) {
                warn(folder, e);
                close(open);
            }
            return Optional.empty();
        }
    }

    private static void warn(Path folder, RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "embeddings cannot be kept in " + folder + " and are computed each time "
                + "(if it is damaged, delete it: it is made again): " + e.getMessage());
    }

    @Override
    public void close() {
        EmbeddingStore open = store.getAndSet(null);
        if (open != null)
            close(open);
    }

    private void close(EmbeddingStore open) {
        try {
            open.close();
        } catch (UncheckedIOException | IllegalStateException e) {
            warn(folder, e);
        }
    }
}
