package org.lookalike.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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

    static Candidates of(List<LeafReaderContext> leaves, Filter filter) throws IOException {
        InLeaf[] found = new InLeaf[leaves.size()];
        long total = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = inLeaf(leaves.get(i), filter);
            total += found[i].count();
        }
        return new Candidates(List.of(found), total);
    }

    private static InLeaf inLeaf(LeafReaderContext leaf, Filter filter) throws IOException {
        LeafReader reader = leaf.reader();
        FixedBitSet bits = either(reader, Fields.CATEGORY, filter.categories(), null);
        bits = either(reader, Fields.PREDICTION, filter.predictions(), bits);
        if (bits == null) {
            // Without a filter: all but unreadable files, which have no vector.
            var vectors = reader.getFloatVectorValues(Fields.EMBEDDING);
            if (vectors != null && vectors.size() == reader.maxDoc() && reader.getLiveDocs() == null)
                return new InLeaf(leaf, null, reader.maxDoc());
            bits = new FixedBitSet(reader.maxDoc());
            if (vectors != null)
                bits.or(vectors.iterator());
        }
        Bits live = reader.getLiveDocs();
        if (live != null)
            live.applyMask(bits, 0);
        return new InLeaf(leaf, bits, bits.cardinality());
    }

    /** Documents that have any of the values and are among the others; the others if there are no values. */
    private static @Nullable FixedBitSet either(LeafReader reader, String field, Set<String> values,
            @Nullable FixedBitSet others) throws IOException {
        if (values.isEmpty())
            return others;
        FixedBitSet bits = new FixedBitSet(reader.maxDoc());
        for (String value : values) {
            PostingsEnum docs = reader.postings(new Term(field, value), PostingsEnum.NONE);
            if (docs != null)
                bits.or(docs);
        }
        if (others != null)
            bits.and(others);
        return bits;
    }
}
