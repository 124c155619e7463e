package org.lookalike.catalog.calibrate;

import java.util.Arrays;
import java.util.List;
import org.lookalike.model.Embedding;

/**
 * Whether a picture could be one of the collection. Two things are compared with the collection's own pictures: how close its
 * closest pictures are, and how close it is to the mean of a sampled background. The shares of own pictures that do worse are
 * joined as Fisher joins p-values (Fisher 1932, "Statistical Methods for Research Workers", section 21.1); which sum of
 * logarithms is too low is read off the collection, because the two depend on each other.
 *
 * @param closeness of a sample of the collection's pictures, ascending
 * @param centrality their cosines to the centre, ascending
 * @param centre the mean of the sample's embeddings
 * @param least lower sums are those of strangers
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Typicality(double[] closeness, double[] centrality, float[] centre, double least) {
    /** Own pictures that are taken for strangers: the custom for detecting what is out of distribution. */
    static final double OWN_LOST = 0.05;

    public Typicality {
        if (closeness.length == 0 || closeness.length != centrality.length || centre.length == 0)
            throw new IllegalArgumentException("a sample has as many closenesses as centralities and a centre, got "
                    + closeness.length + ", " + centrality.length + " and " + centre.length);
    }

    /** @param neighbourhoods of the sample, in its order */
    static Typicality of(List<Embedding> sample, List<Neighbourhood> neighbourhoods) {
        float[] centre = mean(sample);
        double[] close = neighbourhoods.stream().mapToDouble(Neighbourhood::closeness).sorted().toArray();
        double[] central = sample.stream().mapToDouble(e -> cosine(e, centre)).sorted().toArray();
        var unlimited = new Typicality(close, central, centre, Double.NEGATIVE_INFINITY);
        double[] sums = new double[sample.size()];
        for (int i = 0; i < sums.length; i++)
            sums[i] = unlimited.sum(sample.get(i), neighbourhoods.get(i));
        Arrays.sort(sums);
        return new Typicality(close, central, centre, sums[(int) (OWN_LOST * sums.length)]);
    }

    boolean isStranger(Embedding asking, Neighbourhood around) {
        return sum(asking, around) < least;
    }

    private double sum(Embedding asking, Neighbourhood around) {
        return Math.log(share(closeness, around.closeness())) + Math.log(share(centrality, cosine(asking, centre)));
    }

    /** Of the values, those up to this one; never 0. */
    private static double share(double[] ascending, double value) {
        int place = Arrays.binarySearch(ascending, value);
        return ((place < 0 ? -place - 1 : place) + 1.0) / (ascending.length + 1);
    }

    private static float[] mean(List<Embedding> sample) {
        double[] sum = new double[sample.getFirst().size()];
        for (Embedding embedding : sample)
            for (int i = 0; i < sum.length; i++)
                sum[i] += embedding.vector()[i];
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++)
            mean[i] = (float) (sum[i] / sample.size());
        return mean;
    }

    private static double cosine(Embedding embedding, float[] centre) {
        double product = 0;
        double squares = 0;
        for (int i = 0; i < centre.length; i++) {
            product += (double) embedding.vector()[i] * centre[i];
            squares += (double) centre[i] * centre[i];
        }
        return squares > 0 ? product / Math.sqrt(squares) : 0;
    }
}
