package org.lookalike.train.svm;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A linear support vector machine with squared hinge loss and L2 penalty, by liblinear's dual coordinate descent (Hsieh et
 * al. 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM"). Features are centred and scaled to a mean
 * square length of 1 first, which only changes how fast and how strictly it learns: the plane is for features as they came.
 *
 * @param cost of errors against a wide margin, above 0; of a whole side, positive or negative, each of which is shared out
 *        by weight, so that a few examples of one kind stand against many of the other
 * @param seed of the order in which examples are visited
 */
public record LinearSvm(double cost, long seed) {
    private static final double PRECISION = 0.01;

    static {
        Linear.disableDebugOutput(); // it goes to standard output
    }

    public LinearSvm {
        if (!(cost > 0))
            throw new IllegalArgumentException("a cost is above 0, got " + cost);
    }

    /** @param examples some positive and some negative ones; the same in the same order give the same plane */
    public Plane train(List<Example> examples) {
        var centring = Centring.of(examples);
        List<Feature[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, 1, PRECISION);
        parameter.setWeights(new double[]{share(examples, true), share(examples, false)}, new int[]{1, -1});
        parameter.setRandom(new Random(seed));
        int[] least = {leastWeight(examples, false), leastWeight(examples, true)};
        for (Example example : examples) {
            Feature[] row = centring.row(example.features());
            // liblinear knows no weights of single examples; equal ones add up to the same.
            for (int i = Math.round((float) example.weight() / least[side(example)]); i > 0; i--) {
                rows.add(row);
                labels.add(example.positive() ? 1.0 : -1.0);
            }
        }
        return centring.plane(normal(rows, labels, parameter));
    }

    private static int side(Example example) {
        return example.positive() ? 1 : 0;
    }

    private static int leastWeight(List<Example> examples, boolean positive) {
        return examples.stream()
                .filter(e -> e.positive() == positive)
                .mapToInt(Example::weight)
                .min()
                .orElseThrow(() -> new IllegalArgumentException("there are positive and negative examples, got no "
                        + (positive ? "positive" : "negative") + " one"));
    }

    /** The cost of an example of the least weight. */
    private double share(List<Example> examples, boolean positive) {
        double all = examples.stream().filter(e -> e.positive() == positive).mapToInt(Example::weight).sum();
        return cost * leastWeight(examples, positive) / all;
    }

    private static double[] normal(List<Feature[]> rows, List<Double> labels, Parameter parameter) {
        var problem = new Problem();
        problem.l = rows.size();
        problem.n = rows.getFirst().length;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(y -> y).toArray();
        Model model = Linear.train(problem, parameter);
        double[] normal = model.getFeatureWeights();
        if (model.getLabels()[0] < 0) // the sign is that of the label which came first
            for (int f = 0; f < normal.length; f++)
                normal[f] = -normal[f];
        return normal;
    }

    /** Features about their mean, and back. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Centring(double[] mean, double scale) {

        static Centring of(List<Example> examples) {
            double[] mean = new double[examples.getFirst().features().length];
            for (Example example : examples)
                for (int f = 0; f < mean.length; f++)
                    mean[f] += example.features()[f] / examples.size();
            double squares = 0;
            for (Example example : examples)
                for (int f = 0; f < mean.length; f++)
                    squares += Math.pow(example.features()[f] - mean[f], 2) / examples.size();
            return new Centring(mean, squares > 0 ? 1 / Math.sqrt(squares) : 1);
        }

        /** With a constant for the bias. */
        Feature[] row(float[] features) {
            Feature[] row = new Feature[mean.length + 1];
            for (int f = 0; f < mean.length; f++)
                row[f] = new FeatureNode(f + 1, (features[f] - mean[f]) * scale);
            row[mean.length] = new FeatureNode(mean.length + 1, 1);
            return row;
        }

        Plane plane(double[] weights) {
            float[] normal = new float[mean.length];
            double bias = weights[mean.length];
            for (int f = 0; f < normal.length; f++) {
                normal[f] = (float) (weights[f] * scale);
                bias -= weights[f] * scale * mean[f];
            }
            return new Plane(normal, bias);
        }
    }
}
