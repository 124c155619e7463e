package org.lookalike.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders what was found by maximal marginal relevance: next comes the document d with the largest
 * {@code (1 - diversity) * cos(question, d) - diversity * max cos(d, chosen before)} (Carbonell and Goldstein 1998, "The
 * Use of MMR, Diversity-Based Reranking for Reordering Documents and Producing Summaries", section 2; their lambda is 1 -
 * diversity). All cosines are of full-precision vectors.
 */
public final class Diversification {
    private final float[] scores;
    private final float[][] vectors;
    private final float diversity;

    private Diversification(float[] scores, float[][] vectors, float diversity) {
        this.scores = scores;
        this.vectors = vectors;
        this.diversity = diversity;
    }

    /**
     * All positions in another order; those that compare equal keep theirs.
     *
     * @param scores cosines with the question, best first
     * @param vectors unit vectors of the same pictures
     * @param picks how many are put in order; the others follow as they were
     */
    public static List<Integer> order(float[] scores, float[][] vectors, float diversity, int picks) {
        return new Diversification(scores, vectors, diversity).picked(Math.min(picks, scores.length));
    }

    private List<Integer> picked(int picks) {
        List<Integer> order = new ArrayList<>(scores.length);
        boolean[] taken = new boolean[scores.length];
        float[] likest = new float[scores.length];
        Arrays.fill(likest, -1);
        for (int n = 0; n < picks; n++) {
            int next = next(taken, likest, n == 0);
            taken[next] = true;
            order.add(next);
            for (int i = 0; i < likest.length && n + 1 < picks; i++)
                if (!taken[i])
                    likest[i] = Math.max(likest[i], ExactScan.cosine(vectors[i], vectors[next]));
        }
        for (int i = 0; i < taken.length; i++)
            if (!taken[i])
                order.add(i);
        return order;
    }

    private int next(boolean[] taken, float[] likest, boolean first) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < taken.length; i++) {
            if (taken[i])
                continue;
            double worth = first ? scores[i] : (1.0 - diversity) * scores[i] - (double) diversity * likest[i];
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }
}
