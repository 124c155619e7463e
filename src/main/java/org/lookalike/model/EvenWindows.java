package org.lookalike.model;

/** Windows as PyTorch's adaptive pooling has them: from i·n/m, rounded down, to (i + 1)·n/m, rounded up. */
final class EvenWindows {
    private EvenWindows() {}

    /** What averages n numbers in m windows, as a matrix m×n. */
    static float[] of(int n, int m) {
        float[] matrix = new float[m * n];
        for (int window = 0; window < m; window++) {
            int from = window * n / m;
            int to = Math.ceilDiv((window + 1) * n, m);
            for (int i = from; i < to; i++)
                matrix[window * n + i] = 1f / (to - from);
        }
        return matrix;
    }
}
