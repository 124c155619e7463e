package org.lookalike.cli;

import java.util.HashMap;
import java.util.Map;
import org.lookalike.train.config.Key;
import org.lookalike.train.config.TrainingConfig;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes every key of the training configuration a flag, with the description that stands in the annotated file. */
final class TrainingKeys implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
        for (Key key : TrainingConfig.keys())
            command.addOption(OptionSpec.builder("--" + key.name())
                    .type(String.class)
                    .paramLabel(key.values())
                    .arity(key.values().equals("true|false") ? "0..1" : "1")
                    .fallbackValue("true")
                    .description(key.description().replace("%", "%%") + " (default: " + key.defaultValue() + ").")
                    .build());
        return command;
    }

    /** Those that were given. */
    static Map<String, String> given(CommandSpec command) {
        Map<String, String> given = new HashMap<>();
        for (Key key : TrainingConfig.keys()) {
            String value = command.findOption("--" + key.name()).getValue();
            if (value != null)
                given.put(key.name(), value);
        }
        return given;
    }
}
