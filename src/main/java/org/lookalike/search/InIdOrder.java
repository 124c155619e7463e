package org.lookalike.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Walks all pictures in order of content id: each segment in its own order, merged as one goes. */
final class InIdOrder {
    private InIdOrder() {}

    static void forEach(Snapshot snapshot, Consumer<IndexedPicture> action) throws IOException {
        walk(snapshot, walk -> action.accept(walk.picture()));
    }

    static void forEachLabelled(Snapshot snapshot, Consumer<Labelled> action) throws IOException {
        walk(snapshot, walk -> action.accept(walk.labelled()));
    }

    private interface Step {
        void at(Walk walk) throws IOException;
    }

    private static void walk(Snapshot snapshot, Step step) throws IOException {
        PriorityQueue<Walk> walks = new PriorityQueue<>(Comparator.comparing(w -> w.id));
        for (Candidates.InLeaf in : snapshot.candidates(Filter.NONE).leaves()) {
            if (in.count() == 0)
                continue;
            Walk walk = new Walk(in);
            if (walk.next())
                walks.add(walk);
        }
        for (Walk first = walks.poll(); first != null; first = walks.poll()) {
            step.at(first);
            if (first.next())
                walks.add(first);
        }
    }

    /** Through one segment. Costs four bytes a picture. */
    private static final class Walk {
        private final LeafReader reader;
        private final SortedDocValues ids;
        private final int[] docs;
        private int at = -1;
        private BytesRef id = new BytesRef();
        private @Nullable LeafLabels categories;
        private @Nullable LeafLabels predictions;

        Walk(Candidates.InLeaf in) throws IOException {
            reader = in.leaf().reader();
            ids = reader.getSortedDocValues(Fields.ID);
            docs = new int[ids.getValueCount()];
            Arrays.fill(docs, -1);
            while (ids.nextDoc() != SortedDocValues.NO_MORE_DOCS)
                if (in.has(ids.docID()))
                    docs[ids.ordValue()] = ids.docID();
        }

        boolean next() throws IOException {
            do {
                at++;
            } while (at < docs.length && docs[at] < 0);
            if (at == docs.length)
                return false;
            id = BytesRef.deepCopyOf(ids.lookupOrd(at));
            return true;
        }

        Labelled labelled() throws IOException {
            if (categories == null)
                categories = LeafLabels.of(reader, Fields.CATEGORY);
            if (predictions == null)
                predictions = LeafLabels.of(reader, Fields.PREDICTION);
            return new Labelled(id.bytes, categories.of(docs[at]), predictions.of(docs[at]));
        }

        IndexedPicture picture() throws IOException {
            int doc = docs[at];
            BinaryDocValues records = reader.getBinaryDocValues(Fields.RECORD);
            FloatVectorValues vectors = reader.getFloatVectorValues(Fields.EMBEDDING);
            KnnVectorValues.DocIndexIterator position = vectors.iterator();
            position.advance(doc);
            if (!records.advanceExact(doc))
                throw new IllegalStateException("a picture without a record: document " + doc);
            return PictureRecord.read(records.binaryValue())
                    .with(Lookup.miniature(reader, doc), vectors.vectorValue(position.index()).clone());
        }
    }
}
