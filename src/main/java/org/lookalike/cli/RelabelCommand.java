package org.lookalike.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Relabelled;
import org.lookalike.catalog.Teaching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "relabel", description = {"Has a model say anew what the pictures of an index show.", "",
        "Works on the stored embeddings, in seconds; the model must have been trained from the one that made the index."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike relabel --model flowers"})
final class RelabelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Relabelled relabelled;
        try (var line = new WatchedLine(spec.commandLine().getErr());
                OnInterrupt _ = OnInterrupt.waiting()) {
            relabelled = Teaching.relabel(index.folder(), model.open(), line);
        }
        spec.commandLine()
                .getOut()
                .println(json
                        ? Printed.json(relabelled)
                        : "%s pictures, %s of them are taken for something else than before, in %s".formatted(
                                Printed.count(relabelled.pictures()), Printed.count(relabelled.changed()),
                                Printed.seconds(relabelled.seconds())));
        return 0;
    }
}
