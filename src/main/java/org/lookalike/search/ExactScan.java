package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Compares a question with every candidate. */
final class ExactScan {
    /** Below so many candidates threads cost more than they save. */
    private static final int PARALLEL_FROM = 4_096;
    /** Small enough to keep threads equally busy, large enough that starting one is nothing. */
    private static final int SLICE = 16_384;

    private final TaskExecutor threads;

    ExactScan(TaskExecutor threads) {
        this.threads = threads;
    }

    /**
     * @param n hits wanted
     * @param leftOut sorted numbers of documents to leave out
     */
    List<Scored> best(Candidates candidates, float[] target, int n, float minScore, LeftOut leftOut)
            throws IOException {
        List<Callable<List<Scored>>> slices = new ArrayList<>();
        for (Candidates.InLeaf in : candidates.leaves()) {
            if (in.count() == 0)
                continue;
            // Whole segments when there is little to do; threads take doc ranges otherwise.
            int step = candidates.total() < PARALLEL_FROM ? in.maxDoc() : SLICE;
            for (int from = 0; from < in.maxDoc(); from += step) {
                int start = from;
                int end = Math.min(in.maxDoc(), from + step);
                slices.add(() -> scan(in, start, end, target, n, minScore, leftOut));
            }
        }
        List<List<Scored>> found = slices.size() == 1 || candidates.total() < PARALLEL_FROM
                ? oneAfterTheOther(slices)
                : threads.invokeAll(slices);
        return Scored.best(found, n);
    }

    /** One segment on the caller's thread. */
    static List<Scored> ofLeaf(Candidates.InLeaf in, float[] target, int n, LeftOut leftOut) throws IOException {
        return scan(in, 0, in.maxDoc(), target, n, -1, leftOut);
    }

    private static List<List<Scored>> oneAfterTheOther(List<Callable<List<Scored>>> slices) throws IOException {
        List<List<Scored>> found = new ArrayList<>(slices.size());
        try {
            for (Callable<List<Scored>> slice : slices)
                found.add(slice.call());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<Scored> scan(Candidates.InLeaf in, int from, int to, float[] target, int n, float minScore,
            LeftOut leftOut) throws IOException {
        FloatVectorValues vectors = in.leaf().reader().getFloatVectorValues(Fields.EMBEDDING);
        KnnVectorValues.DocIndexIterator position = vectors.iterator();
        FixedBitSet bits = in.bits();
        int base = in.leaf().docBase;
        Best best = new Best(in.leaf(), n);
        for (int doc = next(bits, from, to); doc < to; doc = next(bits, doc + 1, to)) {
            if (leftOut.has(base + doc))
                continue;
            position.advance(doc);
            float score = cosine(target, vectors.vectorValue(position.index()));
            if (score >= minScore)
                best.offer(doc, score);
        }
        return best.scored();
    }

    private static int next(@Nullable FixedBitSet bits, int doc, int to) {
        return bits == null || doc >= to ? doc : bits.nextSetBit(doc, to);
    }

    /** Of unit vectors; clamped, because rounding may leave [-1, 1]. */
    static float cosine(float[] a, float[] b) {
        return Math.clamp(VectorUtil.dotProduct(a, b), -1f, 1f);
    }
}
