package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.search.TaskExecutor;

/** Counts the candidates that score at least so much, by comparing with every one. */
final class Counting {
    /** Small enough to keep threads equally busy, large enough that starting one is nothing. */
    private static final int SLICE = 16_384;

    private Counting() {}

    static long of(Candidates candidates, float[] target, float minScore, TaskExecutor threads) throws IOException {
        List<Callable<Long>> slices = new ArrayList<>();
        for (Candidates.InLeaf in : candidates.leaves())
            for (int from = 0; in.count() > 0 && from < in.maxDoc(); from += SLICE) {
                int start = from;
                slices.add(() -> inSlice(in, start, Math.min(in.maxDoc(), start + SLICE), target, minScore));
            }
        return threads.invokeAll(slices).stream().mapToLong(Long::longValue).sum();
    }

    private static long inSlice(Candidates.InLeaf in, int from, int to, float[] target, float minScore)
            throws IOException {
        FloatVectorValues vectors = in.leaf().reader().getFloatVectorValues(Fields.EMBEDDING);
        KnnVectorValues.DocIndexIterator position = vectors.iterator();
        long count = 0;
        for (int doc = from; doc < to; doc++) {
            if (!in.has(doc))
                continue;
            position.advance(doc);
            if (ExactScan.cosine(target, vectors.vectorValue(position.index())) >= minScore)
                count++;
        }
        return count;
    }
}
