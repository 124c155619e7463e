package org.lookalike.train;

import java.nio.file.Path;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.DataSet;

/**
 * What to teach whom.
 *
 * @param data to learn from, choose by and judge by
 * @param model that is taught; it stays as it is
 * @param out the new model's folder, whose name is the model's; must not exist yet
 * @param resume whether to go on from a checkpoint; a head alone is quickly trained, keeps none, and begins anew
 */
public record TrainingRequest(DataSet data, ModelBundle model, Path out,
        TrainingConfig config, boolean resume) {

    String name() {
        return out.toAbsolutePath().normalize().getFileName().toString();
    }
}
