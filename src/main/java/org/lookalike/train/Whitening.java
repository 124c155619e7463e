package org.lookalike.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_FDRM;
import org.lookalike.model.Tensor;
import org.lookalike.model.Weights;
import org.lookalike.train.data.LabelledPicture;

/**
 * First filters whose outputs, over the patches of training pictures, are uncorrelated and equally strong: the eigenvectors of
 * the patches' second moments, each divided by the root of its eigenvalue, then their opposites (Jordan 2024, "94% on
 * CIFAR-10 in 3.29 Seconds on a Single GPU", section 3.2).
 */
final class Whitening {
    private static final int PICTURES = 5_000;
    private static final int AT_ONCE = 500;
    /** That paper's, against directions in which patches hardly differ. */
    private static final double LEAST = 5e-4;

    private final int channels;
    private final int kernel;
    private final double[][] moments;
    private long patches;

    private Whitening(int channels, int kernel) {
        this.channels = channels;
        this.kernel = kernel;
        moments = new double[channels * kernel * kernel][channels * kernel * kernel];
    }

    /**
     * The same weights with such a first convolution.
     *
     * @param drawn its first tensor has twice as many filters as a patch has numbers
     */
    static Weights of(Weights drawn, PictureBatches pictures) {
        Map<String, Tensor> tensors = new LinkedHashMap<>(drawn.tensors());
        Map.Entry<String, Tensor> first = tensors.entrySet().iterator().next();
        long[] shape = first.getValue().shape();
        var whitening = new Whitening((int) shape[1], (int) shape[2]);
        List<LabelledPicture> all = pictures.parts().train();
        int count = Math.min(PICTURES, all.size());
        List<LabelledPicture> sample = IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
        int side = (int) pictures.shape(1).get(1);
        for (int from = 0; from < count; from += AT_ONCE) {
            List<LabelledPicture> some = sample.subList(from, Math.min(from + AT_ONCE, count));
            whitening.count(pictures.plain(some), some.size(), side);
        }
        first.setValue(new Tensor(shape, whitening.filters()));
        return new Weights(tensors);
    }

    /** @param pictures count×side×side×channels */
    private void count(float[] pictures, int count, int side) {
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

    private float[] filters() {
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
