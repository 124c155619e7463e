package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.lookalike.image.CacheFolder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.model.ModelBundle;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.AdviceRun;
import org.lookalike.train.Advised;
import org.lookalike.train.NetworkRateSearchRun;
import org.lookalike.train.NetworkRun;
import org.lookalike.train.Outcome;
import org.lookalike.train.RateOutcome;
import org.lookalike.train.RateSearchRun;
import org.lookalike.train.TrainingRequest;
import org.lookalike.train.TrainingRun;
import org.lookalike.train.Watcher;
import org.lookalike.train.config.HeadFeatures;
import org.lookalike.train.config.Strategy;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.DataSet;

/** Teaches a model a person's own categories, with the embeddings that a collection has already. */
public final class Teaching {
    private Teaching() {}

    /**
     * @param index a collection's folder; it helps if it is there and of the model's space, and is only read;
     *        unused where the backbone is trained
     * @throws IOException if a folder cannot be walked or the model not be written
     */
    public static Outcome teach(TrainingRequest request, Path index, DecoderOptions pictures, Watcher watcher,
            BooleanSupplier stopped) throws IOException {
        if (request.config().network().strategy() != Strategy.HEAD)
            return new NetworkRun(request, pictures, watcher, stopped).run();
        return with(request.model(), flattened(request.config()), index,
                (embedder, known) -> new TrainingRun(request, embedder, known, pictures, watcher).run());
    }

    /**
     * Says which strategy suits a folder of labelled pictures.
     *
     * @param index as in {@link #teach}
     * @param seed of what is sampled and held out
     * @throws IOException if the folder cannot be walked
     */
    public static Advised advise(Path folder, ModelBundle model, Path index, DecoderOptions pictures, long seed,
            Watcher watcher) throws IOException {
        return with(model, false, index,
                (embedder, known) -> new AdviceRun(embedder, known, pictures, seed, watcher).of(folder));
    }

    /**
     * Looks for a learning rate; no model is written.
     *
     * @param index as in {@link #teach}
     * @throws IOException if the folder cannot be walked
     */
    public static RateOutcome findRate(DataSet data, TrainingConfig config,
            ModelBundle model, Path index, DecoderOptions pictures, Watcher watcher) throws IOException {
        if (config.network().strategy() != Strategy.HEAD)
            return new NetworkRateSearchRun(config, model, pictures, watcher).of(data.withoutTest());
        return with(model, flattened(config), index,
                (embedder, known) -> new RateSearchRun(config, embedder, known, pictures, watcher)
                        .of(data.withoutTest()));
    }

    private interface Work<T> {
        T with(Embedder embedder, KnownEmbeddings known) throws IOException;
    }

    private static boolean flattened(TrainingConfig config) {
        return config.head().features() == HeadFeatures.FLATTENED;
    }

    /** @param maps whether feature maps are wanted, which no index has, and which are too large to keep */
    private static <T> T with(ModelBundle model, boolean maps, Path index, Work<T> work) throws IOException {
        try (Embedder embedder = Embedder.open(model, maps)) {
            if (maps)
                return work.with(embedder, KnownEmbeddings.NONE);
            Opened opened = Opening.read(new IndexFolder(index), model.space());
            if (!(opened instanceof Opened.Ready(PictureIndex known)))
                return keeping(embedder, KnownEmbeddings.NONE, work);
            try (known) {
                return keeping(embedder, id -> known.find(id).map(IndexedPicture::embedding), work);
            }
        }
    }

    private static <T> T keeping(Embedder embedder, KnownEmbeddings collection, Work<T> work) throws IOException {
        Path folder = CacheFolder.standard().resolve(embedder.bundle().space().value()).resolve("embeddings");
        try (var kept = KeptEmbeddings.beside(collection, folder)) {
            return work.with(embedder, kept);
        }
    }

    /**
     * Has a model's head say anew what a collection's pictures show. No picture is read. A head that was taught to the
     * collection is no longer in use.
     *
     * @param model of the collection's space
     * @return how many pictures there are, and of how many the prediction changed
     * @throws UnusableIndex if there is none, another process changes it, or it is of another space
     * @throws IOException if it cannot be noted that a taught head is no longer in use
     */
    public static Relabelled relabel(Path index, ModelBundle model, Watcher watcher) throws IOException {
        IndexFolder folder = new IndexFolder(index);
        Opening.forAsking(folder, model).close(); // else a collection would be made where there is none
        try (PictureIndex open = Opening.forWriting(folder, model)) {
            Relabelled relabelled = Relabelled.of(open, model, watcher);
            Taught.forget(folder.taught());
            return relabelled;
        }
    }
}
