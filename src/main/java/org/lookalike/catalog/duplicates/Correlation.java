package org.lookalike.catalog.duplicates;

/**
 * How alike two details are where both show the same part: Pearson's correlation over the fields of the second, the first
 * being read between its fields (bilinear). Brightness and contrast do not matter. One thread.
 */
final class Correlation {
    private final Detail b;
    private final int side;
    private final float[] a;
    private final int[] column;
    private final float[] share;

    Correlation(Detail a, Detail b) {
        if (a.side() != b.side())
            throw new IllegalArgumentException(
                    "details of one size are compared, got " + a.side() + " and " + b.side());
        this.a = a.values();
        this.b = b;
        side = a.side();
        column = new int[side];
        share = new float[side];
    }

    /** Sums over fields that both show. */
    private static final class Sums {
        int n;
        double a;
        double b;
        double aa;
        double bb;
        double ab;

        double correlation() {
            double varianceA = aa - a * a / n;
            double varianceB = bb - b * b / n;
            return varianceA <= 0 || varianceB <= 0 ? 0 : (ab - a * b / n) / Math.sqrt(varianceA * varianceB);
        }
    }

    /** -1 to 1; 0 where one of them shows nothing. */
    double at(Frame frame) {
        var sums = new Sums();
        for (int x = 0; x < side; x++) {
            float at = (frame.left() + frame.width() * (x + 0.5f) / side) * side - 0.5f;
            column[x] = at < -0.5f || at > side - 0.5f ? -1 : Math.clamp((int) at, 0, side - 2);
            share[x] = Math.clamp(at - column[x], 0, 1);
        }
        for (int y = 0; y < side; y++) {
            float at = (frame.top() + frame.height() * (y + 0.5f) / side) * side - 0.5f;
            if (at < -0.5f || at > side - 0.5f)
                continue;
            int row = Math.clamp((int) at, 0, side - 2);
            float below = Math.clamp(at - row, 0, 1);
            add(sums, row * side, below, y * side);
        }
        return sums.correlation();
    }

    /** A row. Sums of floats are good enough for so few. */
    private void add(Sums sums, int row, float below, int rowOfB) {
        float[] other = b.values();
        int n = 0;
        float sumA = 0;
        float sumB = 0;
        float sumAa = 0;
        float sumBb = 0;
        float sumAb = 0;
        for (int x = 0; x < side; x++) {
            if (column[x] < 0)
                continue;
            int i = row + column[x];
            float above = a[i] + share[x] * (a[i + 1] - a[i]);
            float under = a[i + side] + share[x] * (a[i + side + 1] - a[i + side]);
            float mine = above + below * (under - above);
            float theirs = other[rowOfB + x];
            n++;
            sumA += mine;
            sumB += theirs;
            sumAa += mine * mine;
            sumBb += theirs * theirs;
            sumAb += mine * theirs;
        }
        sums.n += n;
        sums.a += sumA;
        sums.b += sumB;
        sums.aa += sumAa;
        sums.bb += sumBb;
        sums.ab += sumAb;
    }
}
