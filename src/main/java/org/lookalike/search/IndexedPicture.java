package org.lookalike.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PerceptualHash;
import org.lookalike.image.PictureFacts;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;

/**
 * A picture as the index keeps it: one per content, whatever the number of files that hold it.
 *
 * @param places where it was seen, at least one; kept in path order, each path once: as it was given last
 * @param givenCategory what a person said it shows; null if nobody did. It wins over the places' categories
 * @param prediction what the model's head thinks; null if the model has no head
 * @param miniature what copies are recognised by
 */
public record IndexedPicture(PictureFacts facts, List<Place> places, @Nullable String givenCategory,
        @Nullable Prediction prediction, Miniature miniature, Embedding embedding) {

    public IndexedPicture {
        if (places.isEmpty())
            throw new IllegalArgumentException("an indexed picture was seen in at least one place, got none");
        Map<String, Place> byPath = new TreeMap<>();
        places.forEach(place -> byPath.put(place.path(), place));
        places = List.copyOf(byPath.values());
    }

    public ContentId id() {
        return facts.id();
    }

    /** 64-bit DCT hash, of the miniature. */
    public long perceptualHash() {
        return PerceptualHash.of(miniature.fields());
    }

    /** The category a person gave, else that of the first place in path order; null if neither. */
    public @Nullable String category() {
        return givenCategory != null ? givenCategory : places.getFirst().category();
    }
}
