package org.lookalike.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;

/**
 * Why a picture was found. Where an embedding is an average over places, a cosine is a sum over the places of either
 * picture, and over pairs of places of both.
 *
 * @param score the cosine that it was found with
 * @param hasPlaces whether the model's embedding is such an average
 * @param hit what each place of the hit gives; sums to the score. Null if there are none, or its file cannot be read any more
 * @param parts what each picture gives that was asked with; together they sum to the score. None where the direction was
 *        learned
 */
public record Explanation(float score, boolean hasPlaces, @Nullable Cells hit, List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * Places of one picture, row by row.
     *
     * @param seen the part of the whole picture that the network saw
     * @param shares of the score
     */
    public record Cells(Region seen, int rows, int columns, List<Float> shares) {
        public Cells {
            shares = List.copyOf(shares);
        }
    }

    /**
     * A picture that was asked with.
     *
     * @param part that was asked with
     * @param score what it gives to the hit's score: its weight times its cosine, below 0 where it was asked against
     * @param cells what each of its places gives; null if there are none, or its file cannot be read any more
     * @param pairs for each of its places what it gives together with each place of the hit; empty if either file
     *        cannot be read any more
     */
    public record Part(ContentId id, Region part, float score, @Nullable Cells cells, List<List<Float>> pairs) {
        public Part {
            pairs = List.copyOf(pairs);
        }
    }
}
