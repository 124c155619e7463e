package org.lookalike.train.whiten;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_FDRM;

/**
 * Second moments of square patches of pictures, and the filters that whiten them: over those patches their outputs are
 * orthogonal and, but for directions in which patches hardly differ, equally strong. They are the moments' eigenvectors, each divided by the root of its eigenvalue (Jordan 2024,
 * "94% on CIFAR-10 in 3.29 Seconds on a Single GPU", section 3.2). For one thread.
 */
public final class Patches {
    /** That paper's, against directions in which patches hardly differ. */
    private static final double LEAST = 5e-4;

    private final int channels;
    private final int kernel;
    private final double[][] moments;
    private long patches;

    /** @param kernel a patch's side */
    public Patches(int channels, int kernel) {
        this.channels = channels;
        this.kernel = kernel;
        moments = new double[channels * kernel * kernel][channels * kernel * kernel];
    }

    /** @param pictures count×side×side×channels */
    public void count(float[] pictures, int count, int side) {
        float[] patch = new float[moments.length];
        for (int picture = 0; picture < count; picture++)
            for (int y = 0; y + kernel <= side; y++)
                for (int x = 0; x + kernel <= side; x++) {
                    cut(pictures, ((picture * side + y) * side + x) * channels, side, patch);
                    add(patch);
                }
    }

    /** In the order of a filter's weights: channels, rows, columns. */
    private void cut(float[] pictures, int at, int side, float[] patch) {
        int to = 0;
        for (int channel = 0; channel < channels; channel++)
            for (int row = 0; row < kernel; row++)
                for (int column = 0; column < kernel; column++)
                    patch[to++] = pictures[at + (row * side + column) * channels + channel];
    }

    private void add(float[] patch) {
        patches++;
        for (int i = 0; i < patch.length; i++)
            for (int j = 0; j <= i; j++)
                moments[i][j] += (double) patch[i] * patch[j];
    }

    /**
     * As many filters as a patch has numbers, then their opposites, in the order of a convolution's weights: O×I×H×W.
     *
     * @throws IllegalStateException before there are patches
     */
    public float[] filters() {
        if (patches == 0)
            throw new IllegalStateException("nothing is known of patches before there are some");
        int size = moments.length;
        var means = new FMatrixRMaj(size, size);
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++) {
                means.set(i, j, (float) (moments[i][j] / patches));
                means.set(j, i, means.get(i, j));
            }
        var eigen = DecompositionFactory_FDRM.eig(size, true, true);
        if (!eigen.decompose(means))
            throw new IllegalStateException("the principal directions of " + patches + " patches were not found");
        float[] filters = new float[2 * size * size];
        for (int direction = 0; direction < size; direction++) {
            double scale = 1 / Math.sqrt(Math.max(0, eigen.getEigenvalue(direction).getReal()) + LEAST);
            for (int i = 0; i < size; i++) {
                float weight = (float) (eigen.getEigenVector(direction).get(i, 0) * scale);
                filters[direction * size + i] = weight;
                filters[(size + direction) * size + i] = -weight;
            }
        }
        return filters;
    }
}
