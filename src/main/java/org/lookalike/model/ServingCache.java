package org.lookalike.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.lookalike.image.CacheFolder;

/**
 * Serving forms written on this machine, one folder a space, with a note for each size of batch of which
 * {@link ServingVariant} proved fastest on this processor. Everything in it can be deleted: it is made again from the
 * bundle.
 */
final class ServingCache {
    /** Counts what {@link TorchScriptWriter} learned to do better, so that older files are not used again. */
    private static final String FORM = "form2";

    private final Path folder;

    ServingCache(Path folder) {
        this.folder = folder;
    }

    static ServingCache standard() {
        return new ServingCache(CacheFolder.standard());
    }

    /**
     * The bundle's network in the variant that is fastest here for batches of so many; measures once, then remembers.
     *
     * @param threads that a call will use; the calling thread is set to as many
     */
    ServingNetwork load(ModelBundle bundle, int count, int threads) {
        ServingNetwork.useThreads(threads);
        if (bundle.architecture().isImported()) {
            TrustedPrograms.standard().require(bundle.backboneFile());
            return ServingNetwork.loadImported(bundle.backboneFile());
        }
        try {
            Path space = Files.createDirectories(folder.resolve(bundle.space().value()));
            Path note = space.resolve(FORM + "-" + count + "-" + Processor.fingerprint());
            Optional<ServingVariant> remembered = read(note);
            if (remembered.isPresent() && Files.exists(file(space, remembered.get(), count)))
                return ServingNetwork.load(file(space, remembered.get(), count), remembered.get());
            ServingVariant fastest = measure(space, bundle, count);
            write(note, fastest);
            return ServingNetwork.load(file(space, fastest, count), fastest);
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

    /** Two processes may measure at once: each does in a folder of its own, and files appear whole. */
    private static ServingVariant measure(Path space, ModelBundle bundle, int count) throws IOException {
        var shape = bundle.preprocessing().batch(count);
        try (var trial = new ServingTrial(bundle.architecture().network(), bundle.backbone(), shape,
                Files.createTempDirectory(space, ".measuring-"))) {
            ServingVariant fastest = trial.run();
            replace(trial.file(fastest), file(space, fastest, count));
            return fastest;
        }
    }

    private static Path file(Path space, ServingVariant variant, int count) {
        return space.resolve(FORM + "-" + count + "-" + variant.name().toLowerCase(Locale.ROOT) + ".pt");
    }

    private static void write(Path note, ServingVariant variant) throws IOException {
        Path temporary = Files.createTempFile(note.getParent(), ".writing-", null);
        try {
            Files.writeString(temporary, variant.name());
            replace(temporary, note);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void replace(Path whole, Path target) throws IOException {
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
