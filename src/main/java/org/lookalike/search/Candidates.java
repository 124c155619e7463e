package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The pictures that a filter lets through, segment by segment. */
record Candidates(List<InLeaf> leaves, long total) {

    Candidates {
        leaves = List.copyOf(leaves);
    }

    /**
     * @param bits documents let through; null for all
     * @param count how many those are
     */
    record InLeaf(LeafReaderContext leaf, @Nullable FixedBitSet bits, int count) {
        int maxDoc() {
            return leaf.reader().maxDoc();
        }

        boolean has(int doc) {
            return bits == null || bits.get(doc);
        }
    }

    static Candidates of(IndexSearcher searcher, Filter filter) throws IOException {
        Weight weight = filter.equals(Filter.NONE)
                ? null
                : searcher.createWeight(searcher.rewrite(FilterQuery.of(filter)), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<InLeaf> found = new ArrayList<>();
        long total = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            InLeaf in = weight == null ? unfiltered(leaf) : matching(leaf, weight);
            found.add(in);
            total += in.count();
        }
        return new Candidates(found, total);
    }

    /** All but unreadable files, which have no vector. */
    private static InLeaf unfiltered(LeafReaderContext leaf) throws IOException {
        LeafReader reader = leaf.reader();
        var vectors = reader.getFloatVectorValues(Fields.EMBEDDING);
        if (vectors != null && vectors.size() == reader.maxDoc() && reader.getLiveDocs() == null)
            return new InLeaf(leaf, null, reader.maxDoc());
        FixedBitSet bits = new FixedBitSet(reader.maxDoc());
        if (vectors != null)
            bits.or(vectors.iterator());
        return living(leaf, bits);
    }

    private static InLeaf matching(LeafReaderContext leaf, Weight weight) throws IOException {
        FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null)
            bits.or(scorer.iterator());
        return living(leaf, bits);
    }

    private static InLeaf living(LeafReaderContext leaf, FixedBitSet bits) {
        Bits live = leaf.reader().getLiveDocs();
        if (live != null)
            live.applyMask(bits, 0);
        return new InLeaf(leaf, bits, bits.cardinality());
    }
}
