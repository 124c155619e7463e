package org.lookalike.train.optimise;

import java.util.List;
import java.util.Locale;

/**
 * Proposes the rate where the loss falls fastest over the logarithm of the rate: large enough to learn quickly, and still
 * well below where the loss turns. The slope at a point is that of the line through its neighbours by least squares,
 * because a running mean would lag behind and so propose too high a rate.
 */
final class SteepestDescent {
    private SteepestDescent() {}

    static FoundRate on(List<RatePoint> curve) {
        int reach = Math.max(2, curve.size() / 20);
        int turn = leastLoss(curve);
        int steepest = -1;
        double slope = 0;
        for (int i = reach; i <= turn && i + reach < curve.size(); i++) {
            double here = slope(curve.subList(i - reach, i + reach + 1));
            if (here < slope) {
                slope = here;
                steepest = i;
            }
        }
        if (steepest < 0)
            return new FoundRate.NoneFound(curve, "the loss fell at no learning rate that was tried ("
                    + curve.size() + " mini-batches)");
        double rate = curve.get(steepest).rate();
        return new FoundRate.Proposed(rate, curve, String.format(Locale.ROOT,
                "the loss fell fastest at a learning rate of %.2g, by %.3g for each tenfold rate; it was least at %.2g",
                rate, -slope, curve.get(turn).rate()));
    }

    private static int leastLoss(List<RatePoint> curve) {
        int least = 0;
        for (int i = 1; i < curve.size(); i++)
            if (curve.get(i).smoothed() < curve.get(least).smoothed())
                least = i;
        return least;
    }

    /** Loss for each tenfold rate. */
    private static double slope(List<RatePoint> points) {
        double x = points.stream().mapToDouble(SteepestDescent::place).average().orElseThrow();
        double y = points.stream().mapToDouble(RatePoint::loss).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (RatePoint point : points) {
            together += (place(point) - x) * (point.loss() - y);
            alone += (place(point) - x) * (place(point) - x);
        }
        return together / alone;
    }

    private static double place(RatePoint point) {
        return Math.log10(point.rate());
    }
}
