package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;

/** Full-precision vectors of what was found. */
final class VectorsOf {
    private VectorsOf() {}

    /** Reads in ascending order of documents, as Lucene wants it. */
    static float[][] found(Snapshot snapshot, List<Scored> found) throws IOException {
        float[][] vectors = new float[found.size()][];
        List<Integer> byDoc = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++)
            byDoc.add(i);
        byDoc.sort(Comparator.comparingInt(i -> found.get(i).doc()));
        LeafReaderContext leaf = null;
        FloatVectorValues values = null;
        KnnVectorValues.DocIndexIterator position = null;
        for (int i : byDoc) {
            int doc = found.get(i).doc();
            LeafReaderContext in = snapshot.leafOf(doc);
            if (values == null || position == null || in != leaf) {
                leaf = in;
                values = in.reader().getFloatVectorValues(Fields.EMBEDDING);
                position = values.iterator();
            }
            position.advance(doc - in.docBase);
            vectors[i] = values.vectorValue(position.index()).clone();
        }
        return vectors;
    }
}
