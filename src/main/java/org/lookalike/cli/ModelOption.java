package org.lookalike.cli;

import java.util.List;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;
import picocli.CommandLine.Option;

final class ModelOption {
    @Option(names = "--model", paramLabel = "NAME|DIR", description = "The model, by its name under models/ or by its folder (default: "
            + Models.DEFAULT
            + ").")
    private String name = Models.DEFAULT;

    /** What to say on another command line for the same model. */
    List<String> words() {
        return name.equals(Models.DEFAULT) ? List.of() : List.of("--model", name);
    }

    ModelBundle open() {
        return Home.models().open(name);
    }
}
