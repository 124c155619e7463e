package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.TaskExecutor;

/**
 * Answers questions: by comparing with every candidate where they are few or where that is asked for, by approximate
 * search otherwise. The latter serves the first ranks; those beyond are found by comparing with every picture that was
 * not among them, so that however deep one pages, no picture comes twice and none is missed.
 */
final class VectorSearch {
    /** Enough that the most varied of them are a tour of what is near, few enough to be compared in milliseconds. */
    private static final int EXACT_VARIETY = 500;

    private final Tuning tuning;
    private final TaskExecutor threads;
    private final ExactScan exact;
    private final ApproximateSearch approximate;

    VectorSearch(Tuning tuning, TaskExecutor threads) {
        this.tuning = tuning;
        this.threads = threads;
        exact = new ExactScan(threads);
        approximate = new ApproximateSearch(tuning, threads);
    }

    Results search(Snapshot snapshot, Query query) throws IOException {
        Candidates candidates = snapshot.candidates(query.filter());
        boolean all = query.exact() || tuning.exact(query.filter(), candidates.total(), snapshot.pictures());
        LeftOut except = LeftOut.of(snapshot, query.except());
        int wanted = wanted(query, candidates, all);
        List<Scored> ranked = all
                ? exact.best(candidates, query.embedding().vector(), wanted, query.minScore(), except)
                : approximately(candidates, query, wanted, tuning.pool(query.filter(), snapshot.pictures()), except);
        if (query.diversity() > 0)
            ranked = diversified(snapshot, ranked, query, all);
        return new Results(Hits.page(snapshot, ranked, query.offset(), query.k()), all, candidates.total());
    }

    /** Only the pool is put in another order: what lies beyond it is not near enough for the question. */
    private List<Scored> diversified(Snapshot snapshot, List<Scored> ranked, Query query, boolean all)
            throws IOException {
        int pool = Math.min(variety(all), ranked.size());
        int picks = (int) Math.min(pool, (long) query.offset() + query.k());
        List<Scored> near = ranked.subList(0, pool);
        float[] scores = new float[pool];
        for (int i = 0; i < pool; i++)
            scores[i] = near.get(i).score();
        List<Scored> order = new ArrayList<>();
        for (int i : Diversification.order(scores, VectorsOf.found(snapshot, near), query.diversity(), picks))
            order.add(near.get(i));
        order.addAll(ranked.subList(pool, ranked.size()));
        return order;
    }

    /** From how many of the nearest varied ones are chosen. */
    private int variety(boolean all) {
        return all ? EXACT_VARIETY : tuning.depth();
    }

    long count(Snapshot snapshot, float[] target, float minScore) throws IOException {
        return NearEnough.of(snapshot, target, minScore, threads).among(snapshot.candidates(Filter.NONE)).total();
    }

    private List<Scored> approximately(Candidates candidates, Query query, int wanted, int pool, LeftOut except)
            throws IOException {
        float[] target = query.embedding().vector();
        List<Scored> head = approximate.best(candidates, target, pool, except);
        List<Scored> good = new ArrayList<>(head);
        good.removeIf(s -> s.score() < query.minScore());
        int missing = wanted - head.size();
        // What follows a hit below the minimum is below it as well.
        if (missing > 0 && good.size() == head.size())
            good.addAll(exact.best(candidates, target, missing, query.minScore(), except.and(head)));
        return good;
    }

    private int wanted(Query query, Candidates candidates, boolean all) {
        long last = (long) query.offset() + query.k();
        if (query.diversity() > 0)
            last = Math.max(last, variety(all));
        return (int) Math.min(last, Math.max(1, candidates.total()));
    }
}
