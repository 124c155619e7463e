package org.lookalike.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;

/**
 * Embeds squares in batches of the size at which the network is fastest: the thread whose square fills a batch embeds it.
 * Any number of threads.
 */
final class WholeBatches {
    private final Embedder embedder;
    private List<Waiting> batch = new ArrayList<>();

    private record Waiting(Pixels square, Consumer<Embedding> then) {}

    /** @param embedder its owner closes it, after {@link #finish} */
    WholeBatches(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * @param square cut to the network's input
     * @param then takes its embedding, sooner or later, on any of the threads
     */
    void add(Pixels square, Consumer<Embedding> then) {
        embed(waitingWith(new Waiting(square, then)));
    }

    /** Embeds what is left over, when nothing more will be added. */
    void finish() {
        embed(taken());
    }

    /** A whole batch, or none yet. */
    private synchronized List<Waiting> waitingWith(Waiting one) {
        batch.add(one);
        return batch.size() < embedder.batchSize() ? List.of() : taken();
    }

    private synchronized List<Waiting> taken() {
        List<Waiting> all = batch;
        batch = new ArrayList<>();
        return all;
    }

    private void embed(List<Waiting> squares) {
        if (squares.isEmpty())
            return;
        List<Embedding> embeddings = embedder.embedBatch(squares.stream().map(Waiting::square).toList());
        for (int i = 0; i < embeddings.size(); i++)
            squares.get(i).then().accept(embeddings.get(i));
    }
}
