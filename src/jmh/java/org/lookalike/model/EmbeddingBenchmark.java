package org.lookalike.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.lookalike.benchmark.Rounds;

/**
 * DenseNet-121 at 224x224, batch 8: the serving form against the plain DJL block, in turn in one run.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=model.EmbeddingBenchmark</pre>
 */
public final class EmbeddingBenchmark {
    private static final int SIDE = 224;
    private static final int BATCH = 8;
    private static final BatchShape SHAPE = new BatchShape(BATCH, 3, SIDE);
    private static final int ROUNDS = 7;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private EmbeddingBenchmark() {}

    public static void main(String[] args) throws Exception {
        Network network = Architecture.labelled("densenet121").network();
        Weights weights = FilledWeights.of(network.shapes());
        FloatBuffer input = FloatBuffer.wrap(FilledWeights.input(BATCH * 3 * SIDE * SIDE));
        try (NDManager manager = TrainingNetwork.manager()) {
            PlainNetwork eager = PlainNetwork.of(network, weights, manager);
            eager.freezeParameters(true);
            double baseline = measure("plain DJL block, " + PROCESSORS + " threads", () -> {
                ServingNetwork.useThreads(PROCESSORS);
                try (NDManager call = manager.newSubManager()) {
                    return eager.forward(new ParameterStore(call, false),
                            new NDList(call.create(input.duplicate(), new Shape(BATCH, 3, SIDE, SIDE))), false)
                            .singletonOrThrow()
                            .toFloatArray().length;
                }
            }, BATCH);
            for (ServingVariant variant : ServingVariant.values())
                serving(network, weights, variant, input, baseline);
        }
    }

    private static void serving(Network network, Weights weights, ServingVariant variant, FloatBuffer input,
            double baseline) throws Exception {
        Path file = Files.createTempFile("network", ".pt");
        TorchScriptWriter.write(network, weights, variant, SHAPE).write(file);
        try (ServingNetwork serving = ServingNetwork.load(file, variant);
                var workers = Executors.newFixedThreadPool(PROCESSORS)) {
            double shared = measure(variant + ", " + PROCESSORS + " threads on one batch", () -> {
                ServingNetwork.useThreads(PROCESSORS);
                return serving.pooled(input.duplicate(), SHAPE).length;
            }, BATCH);
            Callable<Integer> alone = () -> {
                ServingNetwork.useThreads(1);
                return serving.pooled(input.duplicate(), SHAPE).length;
            };
            double each = measure(variant + ", a batch on each processor", () -> workers
                    .invokeAll(IntStream.range(0, PROCESSORS).mapToObj(i -> alone).toList())
                    .size(),
                    BATCH * PROCESSORS);
            System.out.printf(Locale.ROOT, "  %.2f and %.2f times the plain block%n", shared / baseline,
                    each / baseline);
        } finally {
            Files.delete(file);
        }
    }

    private static double measure(String name, Callable<Integer> call, int pictures) throws Exception {
        double[] rates = Rounds.rates(ROUNDS, pictures, call);
        Arrays.sort(rates);
        System.out.printf(Locale.ROOT, "%-50s %6.1f pictures/s (median; %.1f to %.1f)%n", name, rates[ROUNDS / 2],
                rates[0], rates[ROUNDS - 1]);
        return rates[ROUNDS / 2];
    }
}
