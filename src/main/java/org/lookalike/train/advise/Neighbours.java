package org.lookalike.train.advise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lookalike.model.Embedding;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Judged;

/**
 * Each example judged by its nearest neighbours among the others (k nearest neighbours, leave one out), by cosine. Examples
 * of one group are near-duplicates and have no vote for each other, else a folder of copies would look easy.
 *
 * @param k how many vote, each with its cosine
 */
public record Neighbours(int k) {
    private static final int MOST = 10;
    private static final int BLOCK = 256;
    /** So that a vote counts even at a right angle. */
    private static final double LEAST_VOTE = 1e-6;

    /** Ten, or half the median category where that is less: more would let large categories outvote the small. */
    public static Neighbours suiting(int[] counts) {
        int[] sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        return new Neighbours(Math.clamp(sorted[sorted.length / 2] / 2, 1, MOST));
    }

    public Evaluation judge(List<String> categories, List<Example> examples) {
        int size = examples.getFirst().features().length;
        float[] rows = new float[Math.multiplyExact(examples.size(), size)];
        for (int i = 0; i < examples.size(); i++)
            System.arraycopy(Embedding.of(examples.get(i).features()).vector(), 0, rows, i * size, size);
        List<Judged> judged = new ArrayList<>();
        try (NDManager manager = TrainingNetwork.manager()) {
            NDArray others = manager.create(rows, new Shape(examples.size(), size)).transpose();
            for (int from = 0; from < examples.size(); from += BLOCK) {
                int count = Math.min(BLOCK, examples.size() - from);
                float[] block = Arrays.copyOfRange(rows, from * size, (from + count) * size);
                try (NDArray asking = manager.create(block, new Shape(count, size));
                        NDArray products = asking.matMul(others)) {
                    float[] cosines = products.toFloatArray();
                    for (int i = 0; i < count; i++)
                        judged.add(judge(categories.size(), examples, from + i, cosines, i * examples.size()));
                }
            }
        }
        return new Evaluation(categories, judged);
    }

    /** @param at where the example's cosines with all begin */
    private Judged judge(int categories, List<Example> examples, int asking, float[] cosines, int at) {
        int[] nearest = new int[k];
        int found = 0;
        for (int i = 0; i < examples.size(); i++) {
            if (examples.get(i).group() == examples.get(asking).group())
                continue;
            int place = found;
            while (place > 0 && cosines[at + i] > cosines[at + nearest[place - 1]])
                place--;
            if (place == k)
                continue;
            found = Math.min(k, found + 1);
            System.arraycopy(nearest, place, nearest, place + 1, found - place - 1);
            nearest[place] = i;
        }
        double[] votes = new double[categories];
        for (int n = 0; n < found; n++)
            votes[examples.get(nearest[n]).label()] += Math.max(LEAST_VOTE, cosines[at + nearest[n]]);
        return new Judged(examples.get(asking).file(), examples.get(asking).label(), shares(votes));
    }

    /** Even ones where nobody could vote. */
    private static double[] shares(double[] votes) {
        double sum = Arrays.stream(votes).sum();
        return Arrays.stream(votes).map(vote -> sum > 0 ? vote / sum : 1.0 / votes.length).toArray();
    }
}
