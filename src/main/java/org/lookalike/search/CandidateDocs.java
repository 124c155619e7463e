package org.lookalike.search;

import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** A segment's candidates, as Lucene's graph search wants them. */
final class CandidateDocs extends AcceptDocs {
    private final FixedBitSet bits;
    private final int count;

    private CandidateDocs(FixedBitSet bits, int count) {
        this.bits = bits;
        this.count = count;
    }

    static AcceptDocs of(Candidates.InLeaf in) {
        FixedBitSet bits = in.bits();
        return bits == null ? AcceptDocs.fromLiveDocs(null, in.maxDoc()) : new CandidateDocs(bits, in.count());
    }

    @Override
    public Bits bits() {
        return bits;
    }

    @Override
    public DocIdSetIterator iterator() {
        return new BitSetIterator(bits, count);
    }

    @Override
    public int cost() {
        return count;
    }
}
