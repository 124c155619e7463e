package org.lookalike.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.CacheFolder;

/**
 * Serving forms written on this machine, one folder a space, with a note of which {@link ServingVariant} proved fastest
 * on this processor. Everything in it can be deleted: it is made again from the bundle.
 */
final class ServingCache {
    private static final System.Logger LOG = System.getLogger(ServingCache.class.getName());
    /** Below this cosine to 32-bit floats a variant is wrong on this processor, however fast. */
    private static final double MIN_COSINE = 0.9995;

    private final Path folder;

    ServingCache(Path folder) {
        this.folder = folder;
    }

    static ServingCache standard() {
        return new ServingCache(CacheFolder.standard());
    }

    /** The bundle's network in the variant that is fastest here; measures once, then remembers. */
    ServingNetwork load(ModelBundle bundle) {
        try {
            Path space = Files.createDirectories(folder.resolve(bundle.space().value()));
            Path note = space.resolve("fastest-" + Processor.fingerprint());
            Optional<ServingVariant> remembered = read(note);
            if (remembered.isPresent() && Files.exists(file(space, remembered.get())))
                return ServingNetwork.load(file(space, remembered.get()), remembered.get());
            ServingVariant fastest = fastest(space, bundle);
            replace(note, temporary -> Files.writeString(temporary, fastest.name()));
            return ServingNetwork.load(file(space, fastest), fastest);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the network's serving form below " + folder
                    + "; set LOOKALIKE_CACHE to a folder that can be written", e);
        }
    }

    private static Optional<ServingVariant> read(Path note) throws IOException {
        if (!Files.exists(note))
            return Optional.empty();
        String name = Files.readString(note).strip();
        for (ServingVariant variant : ServingVariant.values())
            if (variant.name().equals(name))
                return Optional.of(variant);
        return Optional.empty();
    }

    private static ServingVariant fastest(Path space, ModelBundle bundle) throws IOException {
        Weights weights = bundle.backbone();
        int side = bundle.preprocessing().crop();
        int count = Embedder.batchSize(side);
        FloatBuffer batch = noise(count * bundle.preprocessing().size());
        ServingVariant fastest = ServingVariant.FP32;
        double best = Double.POSITIVE_INFINITY;
        float @Nullable [] expected = null;
        for (ServingVariant variant : ServingVariant.values()) {
            write(space, bundle.architecture().network(), weights, variant);
            try (ServingNetwork network = ServingNetwork.load(file(space, variant), variant)) {
                ServingNetwork.useThreads(1);
                float[] pooled = network.pooled(batch.rewind(), count, side);
                if (expected == null)
                    expected = pooled;
                double seconds = cosine(expected, pooled) < MIN_COSINE
                        ? Double.POSITIVE_INFINITY
                        : measure(network, batch, count, side, best);
                LOG.log(System.Logger.Level.DEBUG, "{0}: {1} s a batch", variant, seconds);
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

    /** Seconds of the quickest of three runs; stops at one that is hopeless. */
    private static double measure(ServingNetwork network, FloatBuffer batch, int count, int side, double best) {
        double quickest = Double.POSITIVE_INFINITY;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            network.pooled(batch.rewind(), count, side);
            double seconds = (System.nanoTime() - start) / 1e9;
            quickest = Math.min(quickest, seconds);
            if (seconds > 2 * best)
                break;
        }
        return quickest;
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

    private static void write(Path space, DenseNet network, Weights weights, ServingVariant variant)
            throws IOException {
        if (!Files.exists(file(space, variant)))
            replace(file(space, variant),
                    temporary -> TorchScriptWriter.write(network, weights, variant).write(temporary));
    }

    private static Path file(Path space, ServingVariant variant) {
        return space.resolve(variant.name().toLowerCase(Locale.ROOT) + ".pt");
    }

    /** Two processes may write at once; each file appears whole. */
    private static void replace(Path file, Writing writing) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), ".writing-", null);
        try {
            writing.to(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }
}
