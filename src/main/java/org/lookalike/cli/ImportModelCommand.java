package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Preprocessing;
import org.lookalike.model.ProgramImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", description = {
        "Makes a model of any other network that somebody exported as TorchScript, such as",
        "squeezenet, mobilenet or a wide resnet, without its classifier. Such a file is a program: whoever",
        "wrote it can do on this machine what you can. Heads can be taught on it; it cannot be trained."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike models import mobilenet.pt --torchscript --trust --name mobilenet"})
final class ImportModelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FILE", description = "The program: from N x 3 x side x side normalised numbers to N x C x h x w or N x C.")
    private Path file = Path.of("");
    @Option(names = "--torchscript", required = true, description = "That it is one: nothing else is imported.")
    private boolean torchscript;
    @Option(names = "--trust", description = "That you trust whoever wrote it.")
    private boolean trust;
    @Option(names = "--resize", defaultValue = "256", paramLabel = "N", description = "The shorter side to which pictures are scaled, in pixels (default: 256).")
    private int resize;
    @Option(names = "--crop", defaultValue = "224", paramLabel = "N", description = "The side of the middle square that it sees (default: 224).")
    private int crop;
    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The model's name.")
    private String name = "";
    @Mixin
    private NewModel place = new NewModel();

    @Override
    public Integer call() throws IOException {
        ModelName.require(name, spec);
        if (!torchscript)
            throw new Failure("nothing but TorchScript is imported");
        byte[] program = NewModel.read(file);
        if (!trust)
            throw new Failure(
                    "a TorchScript file is a program: whoever wrote " + file + " can do on this machine what you "
                            + "can. If you trust them: the same with --trust");
        spec.commandLine().getErr().println("Running " + file + ", a program, as you said that it can be trusted.");
        try (var _ = OnInterrupt.waiting()) {
            ModelBundle bundle = new ProgramImport(name, Preprocessing.imageNet(resize, crop)).of(program, file,
                    place.folder(name), place.force());
            spec.commandLine()
                    .getOut()
                    .println(name + " is ready, " + bundle.description().embeddingSize()
                            + " numbers an embedding; use it "
                            + "with --model " + place.argument(bundle));
        }
        return 0;
    }
}
