package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.model.ModelBundle;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.train.NetworkRun;
import org.lookalike.train.Outcome;
import org.lookalike.train.TrainingRequest;
import org.lookalike.train.TrainingRun;
import org.lookalike.train.Watcher;
import org.lookalike.train.config.Strategy;

/** Teaches a model a person's own categories, with the embeddings that a collection has already. */
public final class Teaching {
    private Teaching() {}

    /**
     * @param index a collection's folder; it helps if it is there and of the model's space, and is only read;
     *        unused where the backbone is trained
     * @throws IOException if a folder cannot be walked or the model not be written
     */
    public static Outcome teach(TrainingRequest request, Path index, DecoderOptions pictures, Watcher watcher)
            throws IOException {
        if (request.config().network().strategy() != Strategy.HEAD)
            return new NetworkRun(request, pictures, watcher).run();
        try (Embedder embedder = Embedder.open(request.model())) {
            Opened opened = PictureIndexes.openReadOnly(new IndexFolder(index).lucene(), request.model().space());
            if (!(opened instanceof Opened.Ready(PictureIndex known)))
                return new TrainingRun(request, embedder, KnownEmbeddings.NONE, pictures, watcher).run();
            try (known) {
                return new TrainingRun(request, embedder, id -> known.find(id).map(IndexedPicture::embedding), pictures,
                        watcher).run();
            }
        }
    }

    /**
     * Has a model's head say anew what a collection's pictures show. No picture is read.
     *
     * @param model of the collection's space
     * @return how many pictures there are, and of how many the prediction changed
     * @throws UnusableIndex if there is none, another process changes it, or it is of another space
     */
    public static Relabelled relabel(Path index, ModelBundle model, Watcher watcher) {
        IndexFolder folder = new IndexFolder(index);
        Opening.forAsking(folder, model).close(); // else a collection would be made where there is none
        try (PictureIndex open = Opening.forWriting(folder, model)) {
            return Relabelled.of(open, model, watcher);
        }
    }
}
