package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.model.BadBundle;
import org.lookalike.model.BundleMaker;
import org.lookalike.model.ModelBundle;
import picocli.CommandLine.Option;

/** Where a new model goes. */
final class NewModel {
    /** Of weights; VGG-16's have 553 MB. */
    private static final long MAX_BYTES = 1L << 30;

    @Option(names = "--models", paramLabel = "DIR", description = "The folder in which models lie by name (default: models, where Lookalike is installed).")
    private @Nullable Path models;
    @Option(names = "--force", description = "Replace the model if it is there already.")
    private boolean force;

    boolean force() {
        return force;
    }

    Path folder(String name) {
        return (models != null ? models : Home.models().folder()).resolve(name);
    }

    /** What to say after {@code --model}. */
    String argument(ModelBundle bundle) {
        return models != null ? bundle.folder().toString() : bundle.name();
    }

    /**
     * Makes the bundle; once begun, it is finished even on Ctrl-C.
     *
     * @param origin of the weights, as a person knows it
     */
    ModelBundle make(BundleMaker maker, Path weights, String origin) throws IOException {
        byte[] safetensors = read(weights);
        Path folder = folder(maker.name());
        try (var _ = OnInterrupt.waiting()) {
            return force ? maker.replace(safetensors, folder) : maker.make(safetensors, folder);
        } catch (BadBundle e) {
            throw new BadBundle(origin + " does not make a " + maker.architecture().label() + " with "
                    + maker.categories().size() + " categories: " + e.getMessage(), e);
        }
    }

    static byte[] read(Path weights) throws IOException {
        if (Files.isDirectory(weights))
            throw new Failure(weights + " is a folder; name the file in it");
        long bytes = Files.size(weights);
        if (bytes > MAX_BYTES)
            throw new Failure(weights + " has " + bytes + " bytes; weights have at most " + MAX_BYTES);
        return Files.readAllBytes(weights);
    }
}
