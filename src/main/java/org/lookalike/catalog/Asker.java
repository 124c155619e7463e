package org.lookalike.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.RecentQueries.Remembered;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Picture;
import org.lookalike.image.Thumbnail;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.model.Head;
import org.lookalike.model.Prediction;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Results;

/** Answers questions by picture, and remembers the pictures that came with them. Any number of threads. */
final class Asker {
    private static final int PREDICTIONS = 5;

    private final PictureIndex index;
    private final Decoder decoder;
    private final Embedder embedder;
    private final Optional<Head> head;
    private final RecentQueries recent = new RecentQueries();

    Asker(PictureIndex index, Decoder decoder, Embedder embedder, Optional<Head> head) {
        this.index = index;
        this.decoder = decoder;
        this.embedder = embedder;
        this.head = head;
    }

    Asking ask(byte[] file, String name, Question question) {
        long start = System.nanoTime();
        return switch (decoder.decode(file, name)) {
            case Decoded.Unreadable unreadable -> new Asking.NoPicture(unreadable);
            case Decoded.Readable(Picture picture) -> {
                Embedding embedding = embedder.embed(picture.pixels());
                var query = new Remembered(name, picture.facts().width(), picture.facts().height(), embedding,
                        Thumbnail.jpeg(picture.pixels()));
                recent.remember(picture.facts().id(), query);
                yield answer(picture.facts().id(), query, predictions(embedding, null), question, null, start);
            }
        };
    }

    Asking ask(ContentId id, Question question) {
        long start = System.nanoTime();
        Optional<IndexedPicture> indexed = index.find(id);
        if (indexed.isPresent()) {
            IndexedPicture picture = indexed.get();
            var query = new Remembered(null, picture.facts().width(), picture.facts().height(), picture.embedding(),
                    new byte[0]);
            return answer(id, query, predictions(picture.embedding(), picture.prediction()), question, id, start);
        }
        return recent.find(id)
                .map(query -> answer(id, query, predictions(query.embedding(), null), question, null, start))
                .orElseGet(() -> new Asking.Unknown(id));
    }

    /** Of a picture that was asked with lately. */
    Optional<byte[]> thumbnail(ContentId id) {
        return recent.find(id).map(Remembered::thumbnail);
    }

    /** @param stored what an index knows, where the head takes more than an index keeps */
    private List<Prediction> predictions(Embedding embedding, @Nullable Prediction stored) {
        return head.filter(h -> h.takes(embedding))
                .map(h -> h.predict(embedding, PREDICTIONS))
                .orElseGet(() -> stored == null ? List.of() : List.of(stored));
    }

    private Asking answer(ContentId id, Remembered query, List<Prediction> predictions, Question question,
            @Nullable ContentId except, long start) {
        Results results = index.search(new Query(query.embedding(), question.k(), question.offset(), question.filter(),
                question.minScore(), question.exact(), except));
        var asked = new Answer.Asked(id, query.name(), query.width(), query.height(), predictions);
        return new Asking.Answered(new Answer(asked, question, results, (System.nanoTime() - start) / 1e6));
    }
}
