package org.lookalike.catalog.teach;

import java.nio.file.Path;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.search.IndexedPicture;
import org.lookalike.train.data.LabelledPicture;

/** A picture to learn from: what it is said to show, and how the network sees it. */
record Learnable(LabelledPicture labelled, Embedding embedding) {

    static Learnable of(IndexedPicture picture, String category) {
        return new Learnable(new LabelledPicture(Path.of(picture.places().getFirst().path()), picture.id(), category,
                picture.perceptualHash()), picture.embedding());
    }

    ContentId id() {
        return labelled.id();
    }

    String category() {
        return labelled.category();
    }
}
