package org.lookalike.catalog.map;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.RandomMatrices_FDRM;
import org.ejml.dense.row.factory.DecompositionFactory_FDRM;

/**
 * The directions in which embeddings vary most. Found by randomised subspace iteration (Halko, Martinsson and Tropp 2011,
 * algorithms 4.4 and 5.1): a full decomposition of 1024 x 1024 numbers would take longer and say the same.
 *
 * @param mean of the sample, as long as an embedding
 * @param axes orthonormal, one row each of that length, most variance first
 */
@SuppressWarnings("ArrayRecordComponent") // shared within this package, written by nobody
record PrincipalAxes(float[] mean, float[][] axes) {
    private static final int OVERSAMPLING = 10;
    private static final int ITERATIONS = 4;

    /**
     * @param sample at least two embeddings
     * @param wanted so many axes, or as many as there can be
     */
    static PrincipalAxes of(float[][] sample, int wanted, long seed) {
        int dimensions = sample[0].length;
        int most = Math.min(sample.length - 1, dimensions);
        int count = Math.min(wanted, most);
        int width = Math.min(count + OVERSAMPLING, most);
        float[] mean = mean(sample);
        FMatrixRMaj centred = centred(sample, mean);
        FMatrixRMaj range = RandomMatrices_FDRM.rectangleGaussian(dimensions, width, 0, 1, new Random(seed));
        FMatrixRMaj seen = new FMatrixRMaj(sample.length, width);
        for (int i = 0; i < ITERATIONS; i++) {
            CommonOps_FDRM.mult(centred, range, seen);
            CommonOps_FDRM.multTransA(centred, seen, range);
            range = orthonormal(range);
        }
        CommonOps_FDRM.mult(centred, range, seen);
        return new PrincipalAxes(mean, rotated(range, seen, count));
    }

    /** The axes' coordinates of an embedding, a new array. */
    float[] project(float[] embedding) {
        float[] coordinates = new float[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            float[] direction = axes[axis];
            float sum = 0;
            for (int i = 0; i < direction.length; i++)
                sum += direction[i] * (embedding[i] - mean[i]);
            coordinates[axis] = sum;
        }
        return coordinates;
    }

    private static float[] mean(float[][] sample) {
        double[] sum = new double[sample[0].length];
        for (float[] one : sample)
            for (int i = 0; i < sum.length; i++)
                sum[i] += one[i];
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++)
            mean[i] = (float) (sum[i] / sample.length);
        return mean;
    }

    private static FMatrixRMaj centred(float[][] sample, float[] mean) {
        FMatrixRMaj centred = new FMatrixRMaj(sample.length, mean.length);
        for (int row = 0; row < sample.length; row++)
            for (int i = 0; i < mean.length; i++)
                centred.data[row * mean.length + i] = sample[row][i] - mean[i];
        return centred;
    }

    private static FMatrixRMaj orthonormal(FMatrixRMaj columns) {
        var qr = DecompositionFactory_FDRM.qr(columns.numRows, columns.numCols);
        if (!qr.decompose(columns))
            throw new IllegalStateException("the principal axes of " + columns.numRows + " numbers were not found");
        return qr.getQ(null, true);
    }

    /**
     * Turns a basis of the subspace so that the variances along it are as different as can be.
     *
     * @param seen the sample's coordinates in that basis
     */
    private static float[][] rotated(FMatrixRMaj range, FMatrixRMaj seen, int count) {
        FMatrixRMaj scatter = new FMatrixRMaj(range.numCols, range.numCols);
        CommonOps_FDRM.multTransA(seen, seen, scatter);
        var eigen = DecompositionFactory_FDRM.eig(range.numCols, true, true);
        if (!eigen.decompose(scatter))
            throw new IllegalStateException("the variances of " + seen.numRows + " embeddings were not found");
        return IntStream.range(0, range.numCols)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -eigen.getEigenvalue(i).real))
                .limit(count)
                .map(i -> axis(range, eigen.getEigenVector(i)))
                .toArray(float[][]::new);
    }

    private static float[] axis(FMatrixRMaj range, FMatrixRMaj weights) {
        FMatrixRMaj axis = new FMatrixRMaj(range.numRows, 1);
        CommonOps_FDRM.mult(range, weights, axis);
        return axis.data;
    }
}
