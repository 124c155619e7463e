package org.lookalike.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.lookalike.model.Architecture;
import org.lookalike.model.Precision;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.model.TrainingThreads;

/**
 * A training step in 32 bits and in 16, in turn: the median of nine rounds each. Argument: one network alone, as
 * {@code "alexnet,227,64"}: its name, the pictures' side and how many are in a batch.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=train.PrecisionBenchmark</pre>
 */
public final class PrecisionBenchmark {
    private static final int CATEGORIES = 10;
    private static final int ROUNDS = 9;
    private static final String[] USUAL = {"whitened-conv,32,512", "resnet-v2-164,32,64", "alexnet,227,64",
            "vgg16,64,32",
            "resnet18,64,64", "densenet121,64,64"};

    private PrecisionBenchmark() {}

    public static void main(String[] args) {
        TrainingThreads.useAll();
        for (String each : args.length > 0 ? args : USUAL) {
            String[] parts = each.split(",", -1);
            compare(Architecture.labelled(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    private static void compare(Architecture architecture, int side, int batch) {
        var random = new Random(1);
        var shape = new Shape(batch, side, side, architecture.channels());
        float[] pixels = new float[(int) shape.size()];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = (float) random.nextGaussian();
        int[] labels = random.ints(batch, 0, CATEGORIES).toArray();
        double[] full = new double[ROUNDS];
        double[] half = new double[ROUNDS];
        try (NDManager manager = TrainingNetwork.manager()) {
            TrainedForm inFull = TrainedForm.of(architecture, Precision.FP32, CATEGORIES, manager);
            TrainedForm inHalf = TrainedForm.of(architecture, Precision.BF16, CATEGORIES, manager);
            for (int round = -1; round < ROUNDS; round++) {
                double before = rate(inFull, manager, pixels, shape, labels);
                double after = rate(inHalf, manager, pixels, shape, labels);
                if (round < 0)
                    continue; // warm now
                full[round] = before;
                half[round] = after;
            }
        }
        Arrays.sort(full);
        Arrays.sort(half);
        double ours = full[ROUNDS / 2];
        double theirs = half[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%-14s side %3d, batch %3d: fp32 %4.0f, bf16 %4.0f pictures/s, %.2f times%n",
                architecture.label(), side, batch, ours, theirs, theirs / ours);
    }

    private static double rate(TrainedForm form, NDManager manager, float[] pixels, Shape shape, int[] labels) {
        long start = System.nanoTime();
        form.step(manager, pixels, shape, labels);
        return labels.length / ((System.nanoTime() - start) / 1e9);
    }
}
