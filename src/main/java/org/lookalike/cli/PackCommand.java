package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lookalike.model.Architecture;
import org.lookalike.model.BadBundle;
import org.lookalike.model.BundleMaker;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Preprocessing;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(name = "pack", description = "Makes a model of weights that were trained elsewhere, under torchvision's names.", footerHeading = "%nExample:%n", footer = {
        "  lookalike models pack birds.safetensors --architecture densenet121 --categories birds.txt --resize 256 --crop 224 --name birds"})
final class PackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FILE", description = "The weights, with their classifier, as safetensors.")
    private Path file = Path.of("");
    @Option(names = "--architecture", required = true, converter = ToArchitecture.class, description = "The backbone: densenet121, vgg16, resnet50 and others; an unknown one lists them. Options follow in quotes, as in \"lenet5 activation=sigmoid\".")
    private Architecture architecture = Architecture.labelled("densenet121");
    @Option(names = "--categories", required = true, paramLabel = "FILE", description = "The classifier's categories in order, one a line.")
    private Path categories = Path.of("");
    @Option(names = "--resize", required = true, paramLabel = "N", description = "The shorter side to which pictures are scaled, in pixels.")
    private int resize;
    @Option(names = "--crop", required = true, paramLabel = "N", description = "The side of the middle square that the network sees, as the backbone takes it.")
    private int crop;
    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The model's name.")
    private String name = "";
    @Mixin
    private NewModel place = new NewModel();

    static final class ToArchitecture implements ITypeConverter<Architecture> {
        @Override
        public Architecture convert(String label) {
            try {
                return Architecture.labelled(label);
            } catch (BadBundle e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        ModelName.require(name, spec);
        List<String> names = Files.readAllLines(categories)
                .stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        ModelBundle bundle = place.make(new BundleMaker(name, architecture, Preprocessing.imageNet(resize, crop), names,
                Map.of("packedFrom", file.getFileName().toString()), Map.of()), file, file.toString());
        spec.commandLine().getOut().println(name + " is ready; use it with --model " + place.argument(bundle));
        return 0;
    }
}
