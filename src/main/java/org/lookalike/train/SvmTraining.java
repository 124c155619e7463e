package org.lookalike.train;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.lookalike.model.Head;
import org.lookalike.model.HeadKind;
import org.lookalike.model.Tensor;
import org.lookalike.model.Weights;
import org.lookalike.train.data.Fold;

/**
 * Linear support vector machines with squared hinge loss and L2 penalty, one category against the rest, by liblinear
 * (Fan et al. 2008). The cost is the one with the best accuracy in stratified cross-validation, the smaller of equals; the
 * margins of those runs, which no machine saw in training, calibrate the probabilities.
 */
final class SvmTraining {
    private static final double PRECISION = 0.01;

    static {
        Linear.disableDebugOutput(); // it goes to standard output
    }

    private final List<String> categories;
    private final Examples examples;
    private final List<Fold> folds;
    private final long seed;
    private final Standardisation standardisation;
    private final Feature[][] rows;

    SvmTraining(List<String> categories, Examples examples, List<Fold> folds, long seed) {
        this.categories = categories;
        this.examples = examples;
        this.folds = folds;
        this.seed = seed;
        standardisation = Standardisation.of(examples.features());
        rows = Arrays.stream(examples.features()).map(this::row).toArray(Feature[][]::new);
    }

    /** Standardised and about of unit length, with a constant for the bias. */
    private Feature[] row(float[] features) {
        float[] standard = new float[features.length];
        standardisation.apply(features, standard, 0);
        Feature[] row = new Feature[features.length + 1];
        for (int f = 0; f < features.length; f++)
            row[f] = new FeatureNode(f + 1, standard[f] * scale(features.length));
        row[features.length] = new FeatureNode(features.length + 1, 1);
        return row;
    }

    private static double scale(int features) {
        return 1 / Math.sqrt(features);
    }

    /** A cost and how it did in cross-validation: each example's margins by the machine that had not seen it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Tried(double cost, double accuracy, double[][] margins) {}

    Head run(List<Double> costs, Watcher watcher) {
        Tried best = null;
        for (int i = 0; i < costs.size(); i++) {
            watcher.at("trying costs", i, costs.size(), "cost " + costs.get(i));
            Tried tried = tryOut(costs.get(i));
            if (best == null || tried.accuracy() > best.accuracy())
                best = tried;
        }
        if (best == null)
            throw new IllegalArgumentException("there is at least one cost to try");
        watcher.at("training with the best cost", costs.size(), costs.size(), "cost " + best.cost());
        double[][] planes = planes(IntStream.range(0, rows.length).toArray(), best.cost());
        return Head.of(HeadKind.SVM, categories, examples.features()[0].length, weights(planes, best.margins()));
    }

    private Tried tryOut(double cost) {
        double[][] margins = new double[rows.length][];
        folds.parallelStream().forEach(fold -> {
            double[][] planes = planes(fold.train().stream().mapToInt(i -> i).toArray(), cost);
            for (int i : fold.validation())
                margins[i] = margins(planes, rows[i]);
        });
        int right = 0;
        for (int i = 0; i < rows.length; i++)
            if (best(margins[i]) == examples.labels()[i])
                right++;
        return new Tried(cost, (double) right / rows.length, margins);
    }

    /** For each category the weights of its machine, the bias last. */
    private double[][] planes(int[] chosen, double cost) {
        double[][] planes = new double[categories.size()][];
        for (int c = 0; c < planes.length; c++) {
            int category = c;
            Problem problem = new Problem();
            problem.l = chosen.length;
            problem.n = rows[0].length;
            problem.x = Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(Feature[][]::new);
            problem.y = Arrays.stream(chosen).mapToDouble(i -> examples.labels()[i] == category ? 1 : -1).toArray();
            Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, PRECISION);
            parameter.setRandom(new Random(seed));
            Model model = Linear.train(problem, parameter);
            planes[c] = model.getFeatureWeights();
            // The sign is that of the label which came first.
            if (model.getLabels()[0] < 0)
                for (int f = 0; f < planes[c].length; f++)
                    planes[c][f] = -planes[c][f];
        }
        return planes;
    }

    private static double[] margins(double[][] planes, Feature[] row) {
        double[] margins = new double[planes.length];
        for (int c = 0; c < planes.length; c++)
            for (int f = 0; f < row.length; f++)
                margins[c] += planes[c][f] * row[f].getValue();
        return margins;
    }

    private static int best(double[] margins) {
        int best = 0;
        for (int c = 1; c < margins.length; c++)
            if (margins[c] > margins[best])
                best = c;
        return best;
    }

    private Weights weights(double[][] planes, double[][] margins) {
        int count = planes.length;
        int features = planes[0].length - 1;
        float[] weight = new float[count * features];
        float[] bias = new float[count];
        float[] slope = new float[count];
        float[] offset = new float[count];
        for (int c = 0; c < count; c++) {
            for (int f = 0; f < features; f++)
                weight[c * features + f] = (float) (planes[c][f] * scale(features));
            bias[c] = (float) planes[c][features];
            int category = c;
            Sigmoid sigmoid = Sigmoid.fitted(Arrays.stream(margins).mapToDouble(m -> m[category]).toArray(),
                    i -> examples.labels()[i] == category);
            slope[c] = (float) sigmoid.slope();
            offset[c] = (float) sigmoid.offset();
        }
        standardisation.foldInto(weight, bias);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("classifier.weight", new Tensor(new long[]{count, features}, weight));
        tensors.put("classifier.bias", new Tensor(new long[]{count}, bias));
        tensors.put("calibration.slope", new Tensor(new long[]{count}, slope));
        tensors.put("calibration.offset", new Tensor(new long[]{count}, offset));
        return new Weights(tensors);
    }
}
