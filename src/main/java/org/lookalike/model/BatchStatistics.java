package org.lookalike.model;

import java.util.List;

/**
 * Mean and sum of squared distances from it, channel by channel, put together from parts.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub and LeVeque 1983, equations 2.1</a>
 */
final class BatchStatistics {
    private final double[] mean;
    private final double[] squares;
    private long count;

    BatchStatistics(int channels) {
        mean = new double[channels];
        squares = new double[channels];
    }

    /** Adds what was found for as many other pixels. */
    void merge(int others, float[] theirMean, float[] theirSquares) {
        for (int c = 0; c < mean.length; c++)
            merge(c, others, theirMean[c], theirSquares[c]);
        count += others;
    }

    private void merge(int channel, long others, double theirMean, double theirSquares) {
        double share = (double) others / (count + others);
        double apart = theirMean - mean[channel];
        mean[channel] += apart * share;
        squares[channel] += theirSquares + apart * apart * share * count;
    }

    /** @param shares each of at least one pixel */
    static Normalisation normalisation(List<BatchStatistics> shares) {
        int channels = shares.getFirst().mean.length;
        var all = new BatchStatistics(channels);
        for (BatchStatistics share : shares) {
            for (int c = 0; c < channels; c++)
                all.merge(c, share.count, share.mean[c], share.squares[c]);
            all.count += share.count;
        }
        double[] variance = new double[channels];
        for (int c = 0; c < channels; c++)
            variance[c] = all.squares[c] / all.count;
        return new Normalisation(all.count, all.mean, variance);
    }
}
