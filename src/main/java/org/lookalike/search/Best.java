package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** The n best documents of one segment so far. Documents are offered in ascending order. */
final class Best {
    // Worst on top; of equal scores the larger content id is worse. Within a segment ordinals sort as ids do.
    private static final Comparator<Entry> WORST_FIRST = Comparator.comparingDouble(Entry::score)
            .thenComparing(Comparator.comparingInt(Entry::idOrd).reversed());

    private final int n;
    private final LeafReaderContext leaf;
    private final SortedDocValues ids;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(WORST_FIRST);

    private record Entry(float score, int idOrd, int doc) {}

    Best(LeafReaderContext leaf, int n) throws IOException {
        this.n = n;
        this.leaf = leaf;
        ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    }

    void offer(int doc, float score) throws IOException {
        if (entries.size() == n && score < worst().score())
            return;
        if (!ids.advanceExact(doc))
            throw new IllegalStateException("a picture without an id: document " + doc);
        Entry entry = new Entry(score, ids.ordValue(), doc);
        if (entries.size() < n) {
            entries.add(entry);
        } else if (WORST_FIRST.compare(entry, worst()) > 0) {
            entries.poll();
            entries.add(entry);
        }
    }

    /** In no particular order. */
    List<Scored> scored() throws IOException {
        List<Scored> scored = new ArrayList<>(entries.size());
        for (Entry e : entries)
            scored.add(new Scored(e.score(), BytesRef.deepCopyOf(ids.lookupOrd(e.idOrd())), leaf.docBase + e.doc()));
        return scored;
    }

    private Entry worst() {
        return entries.element();
    }
}
