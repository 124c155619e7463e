package org.lookalike.catalog.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lookalike.image.PerceptualHash;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;

/** Makes near duplicates of some pictures, in memory, and learns to tell them from the pictures nearest to those. */
final class EditedCopies {
    /** Pictures that are edited, each in some of the ways. */
    private static final int PICTURES = 150;
    private static final int EDITS_EACH = 2;
    private static final int FEWEST_PICTURES = 30;
    private static final long SEED = 1;
    /** Up to so many differing bits the nearest other picture may be a copy itself, and teaches nothing. */
    private static final int COPY_BITS = 10;

    private final PictureIndex index;
    private final Embedder embedder;
    private final Originals originals;
    private final Traffic traffic;

    EditedCopies(PictureIndex index, Embedder embedder, Originals originals, Traffic traffic) {
        this.index = index;
        this.embedder = embedder;
        this.originals = originals;
        this.traffic = traffic;
    }

    /** Nothing if too few of the sample can be read. */
    Optional<DuplicateCalibration> calibration(List<IndexedPicture> sample, List<Neighbourhood> neighbourhoods)
            throws InterruptedException {
        List<List<Logistic.Example>> groups = new ArrayList<>();
        for (int i = 0; i < sample.size() && groups.size() < PICTURES; i++) {
            Optional<Pixels> original = originals.of(sample.get(i));
            if (original.isPresent())
                groups.add(ofPicture(sample.get(i), original.get(), neighbourhoods.get(i), i));
        }
        return groups.size() < FEWEST_PICTURES
                ? Optional.empty()
                : CrossFitted.of(groups).map(fitted -> DuplicateCalibration.of(fitted, groups.size()));
    }

    /** Its copies count as much together as its nearest other picture does. */
    private List<Logistic.Example> ofPicture(IndexedPicture picture, Pixels original, Neighbourhood around, int number)
            throws InterruptedException {
        List<Logistic.Example> examples = new ArrayList<>();
        var random = new SplittableRandom(SEED + number);
        KnownEdit[] edits = KnownEdit.values();
        for (int i = 0; i < EDITS_EACH; i++) {
            traffic.awaitQuiet();
            KnownEdit edit = edits[(EDITS_EACH * number + i) % edits.length];
            Embedding copy = embedder.embedBatch(List.of(embedder.prepare(edit.of(original, random)))).getFirst();
            Neighbourhood aroundCopy = Neighbourhood.of(index, copy, picture.id());
            examples.add(new Logistic.Example(Evidence.ofDuplicate(aroundCopy, copy.cosine(picture.embedding())), true,
                    1.0 / EDITS_EACH));
        }
        Hit other = around.nearest().getFirst();
        if (!isCopy(picture, other))
            examples.add(new Logistic.Example(Evidence.ofDuplicate(around, other.score()), false, 1));
        return examples;
    }

    private boolean isCopy(IndexedPicture picture, Hit other) {
        return index.find(other.facts().id())
                .filter(o -> PerceptualHash.distance(o.perceptualHash(), picture.perceptualHash()) <= COPY_BITS)
                .isPresent();
    }
}
