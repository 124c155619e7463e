package org.lookalike.catalog.smart;

import java.util.List;
import java.util.stream.Stream;

/** The threshold at which as large a share of what is wanted is missed as of what is unwanted is let in. */
final class EqualError {
    private EqualError() {}

    /** Halfway between two of the values; of equally good places that of the widest gap. Both lists have some. */
    static double threshold(List<Double> wanted, List<Double> unwanted) {
        double[] values = Stream.concat(wanted.stream(), unwanted.stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        double best = values[0];
        double least = Double.POSITIVE_INFINITY;
        double widest = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            double between = (values[i] + values[i + 1]) / 2;
            double missed = 1 - shareFrom(between, wanted);
            double apart = Math.abs(missed - shareFrom(between, unwanted));
            double gap = values[i + 1] - values[i];
            if (apart < least || (apart == least && gap > widest)) {
                least = apart;
                widest = gap;
                best = between;
            }
        }
        return best;
    }

    private static double shareFrom(double threshold, List<Double> values) {
        return (double) values.stream().filter(value -> value >= threshold).count() / values.size();
    }
}
