package org.lookalike.catalog.calibrate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Results;

/** What answers mean on one collection, by the calibration that is kept beside it; makes it anew. Any number of threads. */
public final class Meanings {
    private final PictureIndex index;
    private final Calibrator calibrator;
    private final KeptCalibration kept;

    /** @param file need not exist */
    public Meanings(PictureIndex index, Path file, Calibrator calibrator) {
        this.index = index;
        this.calibrator = calibrator;
        kept = new KeptCalibration(new CalibrationFile(file), index.space());
    }

    /** Empty until the collection is calibrated. */
    public Optional<CollectionCalibration> calibration() {
        return kept.calibration();
    }

    /** Whether the collection is large enough and not calibrated yet, or has grown or changed by a fifth since it was. */
    public boolean isDue() {
        long pictures = index.stats().pictures();
        if (pictures < Calibrator.FEWEST)
            return false;
        return calibration().map(it -> it.isOutgrownBy(pictures, Calibrator.categorised(index))).orElse(true);
    }

    /**
     * Calibrates anew and keeps the result. Takes about a thousand searches and three hundred embeddings, on the calling thread,
     * which lets questions go first.
     *
     * @throws IllegalStateException if the collection has fewer than {@link Calibrator#FEWEST} pictures
     * @throws IOException if the result cannot be kept; it is used all the same
     */
    public CollectionCalibration calibrate() throws IOException, InterruptedException {
        CollectionCalibration made = calibrator.calibrate();
        kept.keep(made);
        return made;
    }

    /**
     * Finds pictures and says what they mean.
     *
     * @param asked the picture that asks, which may itself be in the collection; empty if the query is no picture's embedding,
     *        so that nobody knows what its scores mean
     */
    public Interpreted search(Query query, Optional<ContentId> asked) {
        Optional<CollectionCalibration> calibrated = calibration();
        if (calibrated.isEmpty() || asked.isEmpty())
            return new Interpreted(index.search(query), Optional.empty());
        boolean shown = showsNeighbourhood(query);
        Results results = index.search(shown ? longer(query) : query);
        List<Hit> nearest = shown ? results.hits() : index.search(neighbours(query)).hits();
        var page = new Results(results.hits().subList(0, Math.min(query.k(), results.hits().size())), results.exact(),
                results.total());
        ContentId id = asked.get();
        if (nearest.stream().allMatch(hit -> hit.facts().id().equals(id)))
            return new Interpreted(page, Optional.empty()); // there is no other picture
        return new Interpreted(page, Optional.of(
                calibrated.get()
                        .interpret(id, nearest.stream().anyMatch(hit -> hit.facts().id().equals(id)), query.embedding(),
                                Neighbourhood.of(nearest, id), page.hits())));
    }

    /** An unfiltered first page does, if only it is long enough. */
    private static boolean showsNeighbourhood(Query query) {
        return query.filter().equals(Filter.NONE) && query.offset() == 0 && query.minScore() <= -1
                && query.diversity() == 0;
    }

    private static Query longer(Query query) {
        return new Query(query.embedding(), Math.max(query.k(), Neighbourhood.SIZE + 1), 0, Filter.NONE, -1,
                query.exact(),
                query.except(), 0);
    }

    private static Query neighbours(Query query) {
        return new Query(query.embedding(), Neighbourhood.SIZE + 1, 0, Filter.NONE, -1, false, query.except(), 0);
    }
}
