package org.lookalike.catalog.teach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lookalike.catalog.learn.Learning;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.learn.Taste;
import org.lookalike.catalog.learn.TasteLearner;
import org.lookalike.image.ContentId;
import org.lookalike.model.Head;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/**
 * The pictures whose label would teach most: of those that are hardest to tell, the most different ones. Uncertainty alone
 * would ask for the same thing over and over (Settles 2009, "Active Learning Literature Survey", sections 3.1 and 5.2).
 *
 * @param head that is in use
 */
public record Suggestions(PictureIndex index, Optional<Head> head) {
    private static final int SAMPLE = 2_000;
    private static final int NEAREST = 300;
    private static final long SEED = 2;
    /** Of so many times as many uncertain ones the most different are chosen. */
    private static final int POOL = 8;

    /**
     * @param likely probably right, most probable first, that is on the right side of the plane; empty if nothing is
     *        marked right
     * @param unsure hard to tell, most instructive first
     * @param unknown marked pictures that are not in the index
     */
    public record Suggested(List<IndexedPicture> likely, List<IndexedPicture> unsure, Set<ContentId> unknown) {
        public Suggested {
            likely = List.copyOf(likely);
            unsure = List.copyOf(unsure);
            unknown = Set.copyOf(unknown);
        }
    }

    /** Some of the index's pictures, none that is marked; by the marks if any is right, else by the head. */
    public Suggested of(Marks marks, int k) {
        return switch (new TasteLearner(index).learn(marks)) {
            case Learning.Learned(Taste taste, var unknown) -> byTaste(taste, marks, unknown, k);
            case Learning.NothingRight(var unknown) -> new Suggested(List.of(), byHead(marks, k), unknown);
            case Learning.NothingElse(var unknown) -> new Suggested(List.of(), byHead(marks, k), unknown);
        };
    }

    /** Nearest to the plane (Tong and Koller 2001, "Support Vector Machine Active Learning", simple margin). */
    private Suggested byTaste(Taste taste, Marks marks, Set<ContentId> unknown, int k) {
        Map<ContentId, IndexedPicture> candidates = new LinkedHashMap<>();
        for (Hit hit : index.search(new Query(taste.direction(), NEAREST, 0, Filter.NONE, -1, false, null)).hits())
            index.find(hit.facts().id()).ifPresent(picture -> candidates.put(picture.id(), picture));
        index.sample(SAMPLE, SEED).forEach(picture -> candidates.put(picture.id(), picture));
        List<IndexedPicture> open = candidates.values().stream().filter(one -> !marks.has(one.id())).toList();
        Map<ContentId, Double> decisions = new LinkedHashMap<>();
        open.forEach(one -> decisions.put(one.id(), taste.decision(one.embedding())));
        Comparator<IndexedPicture> byDecision = Comparator
                .comparingDouble(one -> -decisions.getOrDefault(one.id(), 0.0));
        List<IndexedPicture> likely = open.stream()
                .filter(one -> decisions.getOrDefault(one.id(), 0.0) > 0)
                .sorted(byDecision.thenComparing(IndexedPicture::id))
                .limit(k)
                .toList();
        Set<ContentId> taken = likely.stream().map(IndexedPicture::id).collect(Collectors.toSet());
        List<IndexedPicture> unsure = open.stream()
                .filter(one -> !taken.contains(one.id()))
                .sorted(Comparator.comparingDouble(
                        (IndexedPicture one) -> Math.abs(decisions.getOrDefault(one.id(), 0.0)))
                        .thenComparing(IndexedPicture::id))
                .limit((long) POOL * k)
                .toList();
        return new Suggested(likely, Spread.of(unsure, k), unknown);
    }

    /**
     * Pictures without a category, or where all have one, those that nobody gave one in person; by the difference of the two
     * greatest probabilities. Without a head whatever differs most.
     */
    private List<IndexedPicture> byHead(Marks marks, int k) {
        List<IndexedPicture> sample = index.sample(SAMPLE, SEED)
                .stream()
                .filter(one -> !marks.has(one.id()) && one.givenCategory() == null)
                .toList();
        List<IndexedPicture> without = sample.stream().filter(one -> one.category() == null).toList();
        List<IndexedPicture> open = new ArrayList<>(without.isEmpty() ? sample : without);
        Map<ContentId, Double> margins = new LinkedHashMap<>();
        head.ifPresent(known -> open.stream()
                .filter(one -> known.takes(one.embedding()))
                .forEach(one -> margins.put(one.id(), margin(known.probabilities(one.embedding())))));
        open.sort(Comparator.comparingDouble((IndexedPicture one) -> margins.getOrDefault(one.id(), 1.0))
                .thenComparing(IndexedPicture::id));
        return Spread.of(margins.isEmpty() ? open : open.subList(0, Math.min(open.size(), POOL * k)), k);
    }

    private static double margin(double[] probabilities) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        return sorted.length < 2 ? 1 : sorted[sorted.length - 1] - sorted[sorted.length - 2];
    }
}
