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
    private final Tuning tuning;
    private final ExactScan exact;
    private final ApproximateSearch approximate;

    VectorSearch(Tuning tuning, TaskExecutor threads) {
        this.tuning = tuning;
        exact = new ExactScan(threads);
        approximate = new ApproximateSearch(tuning, threads);
    }

    Results search(Snapshot snapshot, Query query) throws IOException {
        Candidates candidates = snapshot.candidates(query.filter());
        boolean all = query.exact() || tuning.exact(query.filter(), candidates.total(), snapshot.pictures());
        LeftOut except = LeftOut.of(query.except() == null ? -1 : Lookup.docOf(snapshot, query.except()));
        List<Scored> ranked = all
                ? exact.best(candidates, query.embedding().vector(), last(query, candidates), query.minScore(), except)
                : approximately(candidates, query, tuning.pool(query.filter(), snapshot.pictures()), except);
        return new Results(Hits.page(snapshot, ranked, query.offset(), query.k()), all, candidates.total());
    }

    private List<Scored> approximately(Candidates candidates, Query query, int pool, LeftOut except)
            throws IOException {
        float[] target = query.embedding().vector();
        List<Scored> head = approximate.best(candidates, target, pool, except);
        List<Scored> good = new ArrayList<>(head);
        good.removeIf(s -> s.score() < query.minScore());
        int missing = last(query, candidates) - head.size();
        // What follows a hit below the minimum is below it as well.
        if (missing > 0 && good.size() == head.size())
            good.addAll(exact.best(candidates, target, missing, query.minScore(), except.and(head)));
        return good;
    }

    private static int last(Query query, Candidates candidates) {
        return (int) Math.min((long) query.offset() + query.k(), Math.max(1, candidates.total()));
    }
}
