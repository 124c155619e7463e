package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.model.ModelBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "unpack", description = {
        "Writes a model's weights, with its classifier, for others: one safetensors file",
        "under the names that its architecture has elsewhere, such as torchvision's."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike models unpack base base.safetensors"})
final class UnpackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(index = "0", paramLabel = "NAME|DIR", description = "Its name under models/, or its folder.")
    private String name = "";
    @Parameters(index = "1", paramLabel = "FILE", description = "What is written; must not exist.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file))
            throw new Failure(file + " exists already; remove it or name another");
        ModelBundle bundle = Home.models().open(name);
        bundle.writePublished(file);
        spec.commandLine()
                .getOut()
                .println(bundle.name() + ", a " + bundle.architecture() + ", is in " + file);
        return 0;
    }
}
