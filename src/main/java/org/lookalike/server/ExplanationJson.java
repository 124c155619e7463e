package org.lookalike.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Explanation;

/**
 * Which places of the pictures carry a hit's score.
 *
 * @param hasPlaces whether the model's embedding is an average over places; if not, none of them is said to carry anything
 * @param hit what each place of the hit gives; sums to the score. Null if there are none, or its file cannot be read any more
 * @param parts the pictures asked with, the first of them the query; together they sum to the score
 */
public record ExplanationJson(float score, boolean hasPlaces, @Nullable CellsJson hit, List<PartJson> parts) {

    /**
     * Places of one picture, row by row.
     *
     * @param seen the part of the picture that the network saw: left, top, width and height in shares of it
     */
    record CellsJson(List<Double> seen, int rows, int columns, List<Float> shares) {
        static @Nullable CellsJson of(Explanation.@Nullable Cells cells) {
            return cells == null
                    ? null
                    : new CellsJson(RegionParameter.numbers(cells.seen()), cells.rows(), cells.columns(),
                            cells.shares());
        }
    }

    /**
     * A picture that was asked with.
     *
     * @param region of it that was asked with
     * @param score what it gives to the hit's score; below 0 where it was asked against
     * @param cells what each of its places gives; null if there are none, or its file cannot be read any more
     * @param pairs for each of its places what it gives together with each place of the hit
     */
    record PartJson(String id, List<Double> region, float score, @Nullable CellsJson cells,
            List<List<Float>> pairs) {
        static PartJson of(Explanation.Part part) {
            return new PartJson(part.id().hex(), RegionParameter.numbers(part.part()), part.score(),
                    CellsJson.of(part.cells()),
                    part.pairs());
        }
    }

    public static ExplanationJson of(Explanation explanation) {
        return new ExplanationJson(explanation.score(), explanation.hasPlaces(), CellsJson.of(explanation.hit()),
                explanation.parts().stream().map(PartJson::of).toList());
    }
}
