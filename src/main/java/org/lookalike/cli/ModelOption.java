package org.lookalike.cli;

import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;
import picocli.CommandLine.Option;

final class ModelOption {
    @Option(names = "--model", paramLabel = "NAME|DIR", description = "The model, by its name under models/ or by its folder (default: "
            + Models.DEFAULT
            + ").")
    private String name = Models.DEFAULT;

    ModelBundle open() {
        return Home.models().open(name);
    }
}
