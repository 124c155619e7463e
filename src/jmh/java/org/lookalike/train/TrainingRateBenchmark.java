package org.lookalike.train;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.lookalike.model.Architecture;
import org.lookalike.model.PlainNetwork;
import org.lookalike.model.Precision;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.model.TrainingThreads;

/**
 * DenseNet-121 at 64x64, forward, backward and Adam: the training form against the plain DJL block in DJL's own trainer, in
 * turn in one run, now one and now the other first. Arguments: pictures in a batch (64, the default of trainings), rounds (9).
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=train.TrainingRateBenchmark</pre>
 */
public final class TrainingRateBenchmark {
    private static final int SIDE = 64;
    private static final int CATEGORIES = 200;
    /** In a row, after one that is not counted: it finds memory and caches as the other form left them. */
    private static final int STEPS = 4;
    /** Rounds before the first that counts, in which the compiler finishes with the training form's own code. */
    private static final int WARMING = 4;
    private static final Architecture NETWORK = Architecture.labelled("densenet121");

    private TrainingRateBenchmark() {}

    /** A step of training. */
    private interface Step {
        void take();
    }

    public static void main(String[] args) {
        int batch = args.length > 0 ? Integer.parseInt(args[0]) : 64;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        TrainingThreads.useAll();
        var random = new Random(1);
        float[] pixels = new float[batch * 3 * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = (float) random.nextGaussian();
        int[] labels = random.ints(batch, 0, CATEGORIES).toArray();
        try (NDManager manager = TrainingNetwork.manager();
                Model model = Model.newInstance("plain", Device.cpu(), "PyTorch");
                Trainer trainer = plain(model, batch)) {
            var own = TrainedForm.of(NETWORK, Precision.FP32, CATEGORIES, manager);
            Step training = () -> own.step(manager, pixels, new Shape(batch, SIDE, SIDE, 3), labels);
            Step block = () -> plain(trainer, pixels, labels);
            double[] ours = new double[rounds];
            double[] plain = new double[rounds];
            for (int round = -WARMING; round < rounds; round++) {
                boolean first = round % 2 == 0;
                double before = rate(batch, first ? training : block);
                double after = rate(batch, first ? block : training);
                if (round < 0)
                    continue; // warm now
                ours[round] = first ? before : after;
                plain[round] = first ? after : before;
            }
            double[] ratios = new double[rounds];
            Arrays.setAll(ratios, round -> ours[round] / plain[round]);
            print("plain DJL block, N×C×H×W", plain, "pictures/s");
            print("training form", ours, "pictures/s");
            print("ratio", ratios, "times");
        }
    }

    private static Trainer plain(Model model, int batch) {
        model.setBlock(new SequentialBlock().add(PlainNetwork.of(NETWORK))
                .add(map -> new NDList(map.singletonOrThrow().getNDArrayInternal().globalAvgPool()))
                .add(Linear.builder().setUnits(CATEGORIES).build()));
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[]{Device.cpu()})
                .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build()));
        trainer.initialize(new Shape(batch, 3, SIDE, SIDE));
        return trainer;
    }

    private static void plain(Trainer trainer, float[] pixels, int[] labels) {
        try (NDManager scratch = trainer.getManager().newSubManager()) {
            NDArray x = scratch.create(pixels, new Shape(labels.length, 3, SIDE, SIDE));
            try (var collector = trainer.newGradientCollector()) {
                NDList logits = trainer.forward(new NDList(x));
                NDArray loss = trainer.getLoss().evaluate(new NDList(scratch.create(labels)), logits);
                collector.backward(loss);
                loss.getFloat();
            }
            trainer.step();
        }
    }

    private static double rate(int batch, Step step) {
        step.take();
        long start = System.nanoTime();
        for (int i = 0; i < STEPS; i++)
            step.take();
        return STEPS * batch / ((System.nanoTime() - start) / 1e9);
    }

    private static void print(String name, double[] values, String unit) {
        Arrays.sort(values);
        System.out.printf(Locale.ROOT, "%-26s %7.2f %s (median; %.2f to %.2f)%n", name, values[values.length / 2],
                unit, values[0], values[values.length - 1]);
    }
}
