package org.lookalike.catalog.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.svm.Example;
import org.lookalike.train.svm.LinearSvm;

/**
 * Learns from marked pictures what is wanted: a linear support vector machine tells those marked right from those marked
 * wrong and from a sample of the index, which is taken for mostly unwanted and counts little. Any number of threads; the
 * same marks and the same index give the same taste.
 */
public record TasteLearner(PictureIndex index) {
    private static final TasteSettings SETTINGS = TasteSettings.DEFAULT;
    /** Of pictures marked right, and of those marked wrong: more teach little, and each costs time and memory. */
    static final int MOST_MARKS = 1_000;
    /** Embeddings nearer to each other are the same but for rounding. */
    private static final double SAME = 1 - 1e-6;

    /** As {@link #learn(Marks, List)}, from the marks alone. */
    public Learning learn(Marks marks) {
        return learn(marks, List.of());
    }

    /** @param alsoRight embeddings of this index's space beside the marked ones, such as that of an uploaded question */
    public Learning learn(Marks marks, List<Embedding> alsoRight) {
        Set<ContentId> unknown = new HashSet<>();
        List<Embedding> right = new ArrayList<>(alsoRight);
        right.addAll(embeddings(marks.right(), unknown));
        List<Embedding> wrong = embeddings(marks.wrong(), unknown);
        if (right.isEmpty())
            return new Learning.NothingRight(unknown);
        return learned(right, wrong, background(marks)).<Learning>map(taste -> new Learning.Learned(taste, unknown))
                .orElseGet(() -> new Learning.NothingElse(unknown));
    }

    /**
     * Likewise, from embeddings of this index's space.
     *
     * @param marked pictures of the index that are not to be taken for unwanted
     * @return nothing if none is right, or there is nothing to tell the right ones from
     */
    public Optional<Taste> learn(List<Embedding> right, List<Embedding> wrong, Set<ContentId> marked) {
        return learned(right, wrong, background(new Marks(marked, Set.of())));
    }

    /** Nothing if there is nothing to tell the right ones from. */
    public static Optional<Taste> learned(List<Embedding> right, List<Embedding> wrong, List<Embedding> background) {
        if (right.isEmpty() || Stream.of(wrong, background).flatMap(List::stream).allMatch(same(right.getFirst())))
            return Optional.empty();
        List<Example> examples = new ArrayList<>();
        right.forEach(one -> examples.add(new Example(one.vector(), true, 1)));
        wrong.forEach(one -> examples.add(new Example(one.vector(), false, SETTINGS.wrongWeight())));
        background.forEach(one -> examples.add(new Example(one.vector(), false, 1)));
        return Taste.of(new LinearSvm(SETTINGS.cost(), SETTINGS.seed()).train(examples));
    }

    private static Predicate<Embedding> same(Embedding one) {
        return other -> other.cosine(one) >= SAME;
    }

    /**
     * Of pictures of the index, at most {@value #MOST_MARKS}: the first by content id, which is by chance.
     *
     * @param unknown is added those that are not there
     */
    public List<Embedding> embeddings(Set<ContentId> ids, Set<ContentId> unknown) {
        List<Embedding> found = new ArrayList<>();
        for (ContentId id : ids.stream().sorted().toList())
            if (found.size() < MOST_MARKS)
                index.find(id)
                        .map(IndexedPicture::embedding)
                        .ifPresentOrElse(found::add, () -> unknown.add(id));
        return found;
    }

    /** A sample of the pictures that are not marked: what is taken for mostly unwanted. */
    public List<Embedding> background(Marks marks) {
        return index.sample(SETTINGS.background(), SETTINGS.seed())
                .stream()
                .filter(picture -> !marks.has(picture.id()))
                .map(IndexedPicture::embedding)
                .toList();
    }
}
