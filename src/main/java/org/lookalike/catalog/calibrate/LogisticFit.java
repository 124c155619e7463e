package org.lookalike.catalog.calibrate;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Fits by Newton's method (iteratively reweighted least squares; Hastie et al. 2009, "The Elements of Statistical Learning",
 * section 4.4.1), with a ridge that keeps weights finite where the events can be told apart without mistake.
 */
final class LogisticFit {
    private static final int STEPS = 50;
    private static final double RIDGE = 1e-3;
    private static final double SETTLED = 1e-9;

    private final List<Logistic.Example> examples;
    private final int size;
    private final double total;
    private final double[] mean;
    private final double[] scale;

    LogisticFit(List<Logistic.Example> examples) {
        this.examples = examples;
        size = examples.getFirst().numbers().length + 1;
        total = examples.stream().mapToDouble(Logistic.Example::weight).sum();
        mean = new double[size - 1];
        scale = new double[size - 1];
        for (int i = 0; i < size - 1; i++) {
            mean[i] = mean(i, x -> x);
            double middle = mean[i];
            double variance = mean(i, x -> (x - middle) * (x - middle));
            scale[i] = variance > 0 ? Math.sqrt(variance) : 1;
        }
    }

    private double mean(int i, DoubleUnaryOperator of) {
        return examples.stream().mapToDouble(e -> e.weight() * of.applyAsDouble(e.numbers()[i])).sum() / total;
    }

    Logistic run() {
        double[] weights = new double[size];
        double loss = loss(weights);
        for (int step = 0; step < STEPS; step++) {
            double[] change = change(weights);
            double[] next = moved(weights, change, 1);
            for (double share = 0.5; loss(next) > loss && share > 1e-6; share /= 2)
                next = moved(weights, change, share);
            double better = loss(next);
            if (!(better < loss - SETTLED))
                break;
            weights = next;
            loss = better;
        }
        return model(weights);
    }

    private Logistic model(double[] weights) {
        return new Logistic(mean, scale, weights);
    }

    private static double[] moved(double[] from, double[] by, double share) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++)
            to[i] -= share * by[i];
        return to;
    }

    /** Mean cross-entropy and the ridge's share. */
    private double loss(double[] weights) {
        Logistic model = model(weights);
        double sum = 0;
        for (Logistic.Example example : examples) {
            double p = model.probability(example.numbers());
            sum -= example.weight() * Math.log(Math.max(1e-300, example.happened() ? p : 1 - p));
        }
        double ridge = 0;
        for (int i = 1; i < size; i++)
            ridge += weights[i] * weights[i];
        return sum / total + RIDGE / 2 * ridge;
    }

    /** Newton's step: the inverse Hessian times the gradient. */
    private double[] change(double[] weights) {
        Logistic model = model(weights);
        double[][] system = new double[size][size + 1];
        for (Logistic.Example example : examples) {
            double[] x = standardised(example.numbers());
            double p = model.probability(example.numbers());
            double share = example.weight() / total;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++)
                    system[i][j] += share * p * (1 - p) * x[i] * x[j];
                system[i][size] += share * (p - (example.happened() ? 1 : 0)) * x[i];
            }
        }
        for (int i = 0; i < size; i++) {
            system[i][i] += i > 0 ? RIDGE : SETTLED;
            system[i][size] += i > 0 ? RIDGE * weights[i] : 0;
        }
        return solved(system);
    }

    private double[] standardised(double[] numbers) {
        double[] x = new double[size];
        x[0] = 1;
        for (int i = 1; i < size; i++)
            x[i] = (numbers[i - 1] - mean[i - 1]) / scale[i - 1];
        return x;
    }

    /** By elimination; the matrix is symmetric and positive definite, so that it needs no pivots. */
    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int i = 0; i < n; i++)
            for (int row = 0; row < n; row++) {
                if (row == i)
                    continue;
                double factor = system[row][i] / system[i][i];
                for (int j = i; j <= n; j++)
                    system[row][j] -= factor * system[i][j];
            }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++)
            solution[i] = system[i][n] / system[i][i];
        return solution;
    }
}
