package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.util.FixedBitSet;

/** The pictures of a snapshot that are near enough to a question, whatever the filter. */
final class NearEnough {
    /** Whole words of a bit set, so that threads write to one set without meeting. */
    private static final int SLICE = 16_384;

    private final List<FixedBitSet> leaves;

    private NearEnough(List<FixedBitSet> leaves) {
        this.leaves = leaves;
    }

    /** Compares with every picture. */
    static NearEnough of(Snapshot snapshot, float[] target, float minScore, TaskExecutor threads) throws IOException {
        List<FixedBitSet> leaves = new ArrayList<>();
        List<Callable<FixedBitSet>> slices = new ArrayList<>();
        for (Candidates.InLeaf in : snapshot.candidates(Filter.NONE).leaves()) {
            FixedBitSet near = new FixedBitSet(in.maxDoc());
            leaves.add(near);
            for (int from = 0; from < in.maxDoc(); from += SLICE) {
                int start = from;
                int end = Math.min(in.maxDoc(), from + SLICE);
                slices.add(() -> scan(in, start, end, target, minScore, near));
            }
        }
        threads.invokeAll(slices);
        return new NearEnough(leaves);
    }

    private static FixedBitSet scan(Candidates.InLeaf in, int from, int to, float[] target, float minScore,
            FixedBitSet near) throws IOException {
        FloatVectorValues vectors = in.leaf().reader().getFloatVectorValues(Fields.EMBEDDING);
        if (vectors == null)
            return near;
        KnnVectorValues.DocIndexIterator position = vectors.iterator();
        for (int doc = position.advance(from); doc < to; doc = position.nextDoc())
            if (in.has(doc) && ExactScan.cosine(target, vectors.vectorValue(position.index())) >= minScore)
                near.set(doc);
        return near;
    }

    /** Those of the candidates that are near enough. */
    Candidates among(Candidates candidates) {
        List<Candidates.InLeaf> both = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < leaves.size(); i++) {
            Candidates.InLeaf in = candidates.leaves().get(i);
            FixedBitSet bits = leaves.get(i).clone();
            FixedBitSet others = in.bits();
            if (others != null)
                bits.and(others);
            both.add(new Candidates.InLeaf(in.leaf(), bits, bits.cardinality()));
            total += both.getLast().count();
        }
        return new Candidates(both, total);
    }
}
