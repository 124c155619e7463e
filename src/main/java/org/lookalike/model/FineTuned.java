package org.lookalike.model;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model that was taught a person's own categories, ready to be written as a bundle.
 *
 * @param origin the model that it was made from
 * @param architecture the backbone's
 * @param backbone the trained one under torchvision's names; null if it is the origin's, unchanged, so that embeddings of
 *        the origin fit the new head
 * @param preprocessing the origin's, if the backbone is
 * @param training how and on what it was trained, for people
 * @param figures what was measured of it, for people
 */
public record FineTuned(String name, ModelBundle origin, Architecture architecture, @Nullable Weights backbone,
        Preprocessing preprocessing, Head head, Map<String, Object> training, Map<String, Object> figures) {

    public FineTuned {
        if (backbone == null && !preprocessing.equals(origin.preprocessing()))
            throw new IllegalArgumentException("a model with its origin's backbone keeps its preprocessing, got "
                    + preprocessing + " instead of " + origin.preprocessing());
    }

    /** Writes what else belongs into the bundle, such as a report. */
    public interface Extras {
        void write(Path unfinished) throws IOException;
    }

    /**
     * Writes the bundle; it is there whole or not at all.
     *
     * @param folder must not exist yet
     * @throws FileAlreadyExistsException if it does
     */
    public ModelBundle write(Path folder, Extras extras) throws IOException {
        return BundleFolder.put(folder, false, unfinished -> {
            Path file = unfinished.resolve(
                    backbone == null ? origin.backboneFile().getFileName().toString() : ModelBundle.BACKBONE);
            if (backbone == null)
                Files.copy(origin.backboneFile(), file);
            else
                Safetensors.write(file, backbone, Safetensors.NumberType.F16);
            Safetensors.write(unfinished.resolve(ModelBundle.HEAD), head.weights(), Safetensors.NumberType.F32);
            SpaceId space = ModelBundle.spaceOf(Files.readAllBytes(file), preprocessing);
            new ModelDescription(ModelDescription.FORMAT, name, architecture.label(), preprocessing,
                    architecture.embeddingSize(), space.value(), head.kind().label(), head.categories(), training,
                    figures)
                    .write(unfinished);
            extras.write(unfinished);
        });
    }
}
