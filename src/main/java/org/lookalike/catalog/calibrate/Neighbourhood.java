package org.lookalike.catalog.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/**
 * The pictures nearest to one that asks, of the whole collection and without itself: what a hit's score is judged by.
 *
 * @param nearest nearest first, at least one
 */
record Neighbourhood(List<Hit> nearest) {
    /** Neighbours that are looked at. */
    static final int SIZE = 50;
    /** The nearest of them, whose mean cosine says how close a picture is to the collection. */
    private static final int CLOSE = 10;
    /** Neighbours further than this many cosines from the nearest count less than 1/e of it. */
    private static final double REACH = 0.1;

    Neighbourhood {
        if (nearest.isEmpty())
            throw new IllegalArgumentException("a neighbourhood has at least one picture, got none");
        nearest = List.copyOf(nearest);
    }

    /** @param asking left out, should it be among the pictures */
    static Neighbourhood of(PictureIndex index, Embedding embedding, ContentId asking) {
        return of(index.search(new Query(embedding, SIZE, 0, Filter.NONE, -1, false, asking)).hits(), asking);
    }

    /** @param hits nearest first, of an unfiltered search; those beyond {@link #SIZE} are left out */
    static Neighbourhood of(List<Hit> hits, ContentId asking) {
        List<Hit> others = new ArrayList<>(hits);
        others.removeIf(hit -> hit.facts().id().equals(asking));
        return new Neighbourhood(others.subList(0, Math.min(SIZE, others.size())));
    }

    /**
     * The mean cosine of the ten nearest (Sun et al. 2022, "Out-of-Distribution Detection with Deep Nearest Neighbors", take
     * the k-th alone).
     */
    double closeness() {
        return meanOfRanks(0, CLOSE);
    }

    /** The mean cosine of the eleventh to the twentieth: near, but hardly copies. */
    double background() {
        return meanOfRanks(CLOSE, 2 * CLOSE);
    }

    private double meanOfRanks(int from, int to) {
        int last = Math.min(to, nearest.size());
        int first = Math.min(from, last - 1);
        return nearest.subList(first, last).stream().mapToDouble(Hit::score).average().orElseThrow();
    }

    /**
     * How far the neighbours agree with a category: the share of them that has it, nearer ones counting for more, as
     * log-odds.
     *
     * @param hit a picture of that category, which is no witness of itself
     */
    double agreement(ContentId hit, String category) {
        double agreeing = 0.5;
        double all = 1;
        for (Hit neighbour : nearest) {
            if (neighbour.category() == null || neighbour.facts().id().equals(hit))
                continue;
            double weight = Math.exp((neighbour.score() - nearest.getFirst().score()) / REACH);
            all += weight;
            if (category.equals(neighbour.category()))
                agreeing += weight;
        }
        return Math.log(agreeing / (all - agreeing));
    }
}
