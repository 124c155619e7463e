package org.lookalike.catalog.calibrate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Results;

/** What answers mean on one collection: reads the calibration that is kept beside it, uses it, makes it anew. Any number of threads. */
public final class Meanings {
    private final PictureIndex index;
    private final CalibrationFile file;
    private final Calibrator calibrator;
    private final AtomicReference<@Nullable CollectionCalibration> calibration;

    /** @param file need not exist */
    public Meanings(PictureIndex index, Path file, Calibrator calibrator) {
        this.index = index;
        this.file = new CalibrationFile(file);
        this.calibrator = calibrator;
        calibration = new AtomicReference<>(this.file.read(index.space()).orElse(null));
    }

    /** Empty until the collection is calibrated. */
    public Optional<CollectionCalibration> calibration() {
        return Optional.ofNullable(calibration.get());
    }

    /** Whether the collection is large enough and not calibrated yet, or has grown or changed by a fifth since it was. */
    public boolean isDue() {
        long pictures = index.stats().pictures();
        if (pictures < Calibrator.FEWEST)
            return false;
        CollectionCalibration known = calibration.get();
        return known == null || known.isOutgrownBy(pictures, Calibrator.categorised(index));
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
        calibration.set(made);
        file.write(made);
        return made;
    }

    /**
     * Finds pictures and says what they mean.
     *
     * @param asked the picture that asks, which may itself be in the collection; empty if the query is no picture's embedding,
     *        so that nobody knows what its scores mean
     */
    public Interpreted search(Query query, Optional<ContentId> asked) {
        CollectionCalibration known = calibration.get();
        if (known == null || asked.isEmpty())
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
                known.interpret(id, query.embedding(), Neighbourhood.of(nearest, id), page.hits())));
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
