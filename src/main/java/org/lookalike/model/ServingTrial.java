package org.lookalike.model;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes one network in every {@link ServingVariant}, and runs each to find the fastest that computes the same. */
final class ServingTrial implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServingTrial.class.getName());
    /** Below this cosine to 32-bit floats a variant is wrong on this processor, however fast. */
    private static final double MIN_COSINE = 0.9995;
    private static final int MIN_ROUNDS = 4;
    /** Small batches are run more often: their times vary more. */
    private static final double MIN_SECONDS = 1;

    private final Network network;
    private final Weights weights;
    private final BatchShape shape;
    private final Path folder;
    private final FloatBuffer batch;

    /** @param folder for the variants' files; deleted in the end */
    ServingTrial(Network network, Weights weights, BatchShape shape, Path folder) {
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
        Map<ServingVariant, ServingNetwork> candidates = new EnumMap<>(ServingVariant.class);
        try {
            load(candidates);
            return fastest(candidates);
        } finally {
            candidates.values().forEach(ServingNetwork::close);
        }
    }

    private void load(Map<ServingVariant, ServingNetwork> candidates) throws IOException {
        float @Nullable [] expected = null;
        for (ServingVariant variant : ServingVariant.values()) {
            TorchScriptWriter.write(network, weights, variant, shape).write(file(variant));
            try {
                ServingNetwork serving = ServingNetwork.load(file(variant), variant);
                candidates.put(variant, serving);
                float[] pooled = pooled(serving);
                if (expected == null)
                    expected = pooled;
                if (cosine(expected, pooled) < MIN_COSINE)
                    drop(variant, candidates);
            } catch (RuntimeException e) {
                if (variant == ServingVariant.FP32)
                    throw e;
                LOG.log(System.Logger.Level.DEBUG, "{0} does not run here: {1}", variant, e.getMessage());
                drop(variant, candidates);
            }
        }
    }

    private static void drop(ServingVariant variant, Map<ServingVariant, ServingNetwork> candidates) {
        ServingNetwork dropped = candidates.remove(variant);
        if (dropped != null)
            dropped.close();
    }

    /** All in turn, so that a machine that is busy for a moment is busy for all. Whatever is hopeless is left out soon. */
    private ServingVariant fastest(Map<ServingVariant, ServingNetwork> candidates) {
        Map<ServingVariant, Double> quickest = new EnumMap<>(ServingVariant.class);
        double best = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int round = 0; round < MIN_ROUNDS || sum < MIN_SECONDS; round++)
            for (ServingVariant variant : List.copyOf(candidates.keySet())) {
                double seconds = seconds(Objects.requireNonNull(candidates.get(variant)));
                sum += seconds;
                best = Math.min(best, seconds);
                // By its quickest run: a moment's hindrance must not drop the fastest, nor all of them one by one.
                if (quickest.merge(variant, seconds, Math::min) > 2 * best)
                    drop(variant, candidates);
            }
        LOG.log(System.Logger.Level.DEBUG, "seconds for {0}: {1}", shape, quickest);
        return Collections.min(quickest.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private double seconds(ServingNetwork serving) {
        long start = System.nanoTime();
        pooled(serving);
        return (System.nanoTime() - start) / 1e9;
    }

    private float[] pooled(ServingNetwork serving) {
        return serving.pooled(batch.rewind(), shape);
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
