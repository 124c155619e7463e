package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Orders what was found by maximal marginal relevance: next comes the document d with the largest
 * {@code (1 - diversity) * cos(question, d) - diversity * max cos(d, chosen before)} (Carbonell and Goldstein 1998, "The
 * Use of MMR, Diversity-Based Reranking for Reordering Documents and Producing Summaries", section 2; their lambda is 1 -
 * diversity). All cosines are of full-precision vectors.
 */
final class Diversification {
    private final List<Scored> found;
    private final float[][] vectors;
    private final float diversity;

    private Diversification(List<Scored> found, float[][] vectors, float diversity) {
        this.found = found;
        this.vectors = vectors;
        this.diversity = diversity;
    }

    /**
     * The same documents with their scores, in another order; those that compare equal keep theirs.
     *
     * @param found best first
     * @param picks how many are put in order; the others follow as they were
     */
    static List<Scored> reordered(Snapshot snapshot, List<Scored> found, float diversity, int picks)
            throws IOException {
        return new Diversification(found, vectors(snapshot, found), diversity).picked(Math.min(picks, found.size()));
    }

    private List<Scored> picked(int picks) {
        List<Scored> order = new ArrayList<>(found.size());
        boolean[] taken = new boolean[found.size()];
        float[] likest = new float[found.size()];
        Arrays.fill(likest, -1);
        for (int n = 0; n < picks; n++) {
            int next = next(taken, likest, n == 0);
            taken[next] = true;
            order.add(found.get(next));
            for (int i = 0; i < likest.length && n + 1 < picks; i++)
                if (!taken[i])
                    likest[i] = Math.max(likest[i], ExactScan.cosine(vectors[i], vectors[next]));
        }
        for (int i = 0; i < taken.length; i++)
            if (!taken[i])
                order.add(found.get(i));
        return order;
    }

    private int next(boolean[] taken, float[] likest, boolean first) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < taken.length; i++) {
            if (taken[i])
                continue;
            double worth = first
                    ? found.get(i).score()
                    : (1.0 - diversity) * found.get(i).score() - (double) diversity * likest[i];
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    /** In ascending order of documents, as Lucene reads them. */
    private static float[][] vectors(Snapshot snapshot, List<Scored> found) throws IOException {
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
