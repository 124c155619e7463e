package org.lookalike.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a person calls a model, which is a folder's name, too. */
final class ModelName {
    private ModelName() {}

    static void require(String name, CommandSpec spec) {
        if (!name.matches("[\\w][\\w.-]*"))
            throw new ParameterException(spec.commandLine(),
                    "a name has letters, digits, dots, dashes and underscores, got \"" + name + "\"");
    }
}
