package org.lookalike.catalog.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;

/**
 * Calibrates a collection by its own pictures: a sample asks, each picture for its nearest others. Where categories are known
 * the hits tell how often they are shared; edited copies tell how close near duplicates are; and all together tell how close
 * the collection's pictures are to each other, by which strangers are known.
 */
public final class Calibrator {
    /** A smaller collection says too little of itself. */
    public static final int FEWEST = 2 * Neighbourhood.SIZE;
    /** Pictures that ask. */
    private static final int SAMPLE = 1000;
    static final long SEED = 4;
    /** Ranks that are learnt from: those that people look at. */
    private static final int RANKS = 20;
    /** Pictures that ask and have a category, at least. */
    static final int FEWEST_CATEGORISED = 50;

    private final PictureIndex index;
    private final EditedCopies copies;
    private final Traffic traffic;

    public Calibrator(PictureIndex index, Embedder embedder, Originals originals, Traffic traffic) {
        this.index = index;
        this.copies = new EditedCopies(index, embedder, originals, traffic);
        this.traffic = traffic;
    }

    /**
     * Gives way to questions that are asked meanwhile.
     *
     * @return of the collection as last refreshed
     * @throws IllegalStateException if it has fewer than {@link #FEWEST} pictures
     */
    CollectionCalibration calibrate() throws InterruptedException {
        List<IndexedPicture> sample = index.sample(SAMPLE, SEED);
        if (sample.size() < FEWEST)
            throw new IllegalStateException(
                    "a collection of at least " + FEWEST + " pictures can be calibrated, this one has "
                            + sample.size());
        List<Neighbourhood> neighbourhoods = new ArrayList<>();
        for (IndexedPicture picture : sample) {
            traffic.awaitQuiet();
            neighbourhoods.add(Neighbourhood.of(index, picture.embedding(), picture.id()));
        }
        List<Embedding> embeddings = sample.stream().map(IndexedPicture::embedding).toList();
        var category = CrossFitted.of(ofCategories(sample, neighbourhoods))
                .map(fitted -> new CategoryCalibration(fitted.model(), Reliability.of(fitted.heldOut())));
        return new CollectionCalibration(CollectionCalibration.FORMAT, index.space().value(), index.stats().pictures(),
                categorised(index), sample.size(), category.orElse(null),
                copies.calibration(sample, neighbourhoods).orElse(null), Typicality.of(embeddings, neighbourhoods));
    }

    static long categorised(PictureIndex index) {
        return index.facets(Filter.NONE).categories().values().stream().mapToLong(Long::longValue).sum();
    }

    /** One group for each categorised picture of the sample: its first hits. */
    private static List<List<Logistic.Example>> ofCategories(List<IndexedPicture> sample,
            List<Neighbourhood> neighbourhoods) {
        List<List<Logistic.Example>> groups = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            String category = sample.get(i).category();
            if (category != null)
                groups.add(ofCategory(neighbourhoods.get(i), category));
        }
        return groups.size() < FEWEST_CATEGORISED ? List.of() : groups;
    }

    private static List<Logistic.Example> ofCategory(Neighbourhood around, String category) {
        List<Logistic.Example> examples = new ArrayList<>();
        for (var hit : around.nearest().subList(0, Math.min(RANKS, around.nearest().size())))
            if (hit.category() != null)
                examples.add(new Logistic.Example(
                        Evidence.ofCategory(around, hit.facts().id(), hit.score(), hit.category()),
                        hit.category().equals(category), 1));
        return examples;
    }
}
