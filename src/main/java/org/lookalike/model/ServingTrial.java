package org.lookalike.model;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes one network in every {@link ServingVariant}, and runs each to find the fastest that computes the same. */
final class ServingTrial implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServingTrial.class.getName());
    /** Below this cosine to 32-bit floats a variant is wrong on this processor, however fast. */
    private static final double MIN_COSINE = 0.9995;
    private static final int MIN_RUNS = 3;
    /** Small batches are run more often: their times vary more. */
    private static final double MIN_SECONDS = 0.3;

    private final DenseNet network;
    private final Weights weights;
    private final BatchShape shape;
    private final Path folder;
    private final FloatBuffer batch;

    /** @param folder for the variants' files; deleted in the end */
    ServingTrial(DenseNet network, Weights weights, BatchShape shape, Path folder) {
        this.network = network;
        this.weights = weights;
        this.shape = shape;
        this.folder = folder;
        this.batch = noise(shape.size());
    }

    Path file(ServingVariant variant) {
        return folder.resolve(variant.name().toLowerCase(Locale.ROOT) + ".pt");
    }

    /** Uses as many threads as the calling thread is set to. */
    ServingVariant run() throws IOException {
        ServingVariant fastest = ServingVariant.FP32;
        double best = Double.POSITIVE_INFINITY;
        float @Nullable [] expected = null;
        for (ServingVariant variant : ServingVariant.values()) {
            TorchScriptWriter.write(network, weights, variant, shape).write(file(variant));
            try (ServingNetwork serving = ServingNetwork.load(file(variant), variant)) {
                float[] pooled = pooled(serving);
                if (expected == null)
                    expected = pooled;
                if (cosine(expected, pooled) < MIN_COSINE)
                    continue;
                double seconds = seconds(serving, best);
                LOG.log(System.Logger.Level.DEBUG, "{0}: {1} s for {2}", variant, seconds, shape);
                if (seconds < best) {
                    best = seconds;
                    fastest = variant;
                }
            } catch (RuntimeException e) {
                if (variant == ServingVariant.FP32)
                    throw e;
                LOG.log(System.Logger.Level.DEBUG, "{0} does not run here: {1}", variant, e.getMessage());
            }
        }
        return fastest;
    }

    /** Of the quickest run; stops at one that is hopeless. */
    private double seconds(ServingNetwork serving, double best) {
        double quickest = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int run = 0; run < MIN_RUNS || sum < MIN_SECONDS; run++) {
            long start = System.nanoTime();
            pooled(serving);
            double seconds = (System.nanoTime() - start) / 1e9;
            sum += seconds;
            quickest = Math.min(quickest, seconds);
            if (seconds > 2 * best)
                break;
        }
        return quickest;
    }

    private float[] pooled(ServingNetwork serving) {
        return serving.pooled(batch.rewind(), shape.count(), shape.side());
    }

    private static FloatBuffer noise(int numbers) {
        Random random = new Random(1);
        FloatBuffer noise = FloatBuffer.allocate(numbers);
        while (noise.hasRemaining())
            noise.put((float) random.nextGaussian());
        return noise.rewind();
    }

    private static double cosine(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Override
    public void close() throws IOException {
        for (ServingVariant variant : ServingVariant.values())
            Files.deleteIfExists(file(variant));
        Files.deleteIfExists(folder);
    }
}
