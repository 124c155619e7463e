package org.lookalike.train;

import java.nio.file.Path;
import java.util.Optional;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.config.TrainingConfig;

/**
 * What to teach whom.
 *
 * @param folder whose sub-folders are the categories
 * @param validation a folder with the same categories; without it a part of the first is held out
 * @param model that is taught; it stays as it is
 * @param out the new model's folder, whose name is the model's; must not exist yet
 * @param resume whether to go on from a checkpoint; a head alone is quickly trained, keeps none, and begins anew
 */
public record TrainingRequest(Path folder, Optional<Path> validation, ModelBundle model, Path out,
        TrainingConfig config, boolean resume) {

    String name() {
        return out.toAbsolutePath().normalize().getFileName().toString();
    }
}
