package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Exchange;
import org.lookalike.catalog.exchange.ExportNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", description = {"Writes a collection's facts, labels and embeddings in open formats.", "",
        "JSON Lines for what is known of pictures, files, labels, collections and decisions; one safetensors file for the",
        "embeddings. The pictures themselves are not part of it."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike export ~/collection-as-files"})
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "DIR", description = "The folder to make; it is there whole or not at all.")
    private Path target = Path.of("export");
    @Mixin
    private IndexOption index = new IndexOption();

    @Override
    public Integer call() throws IOException {
        ExportNote note = Exchange.export(index.folder(), target);
        PrintWriter out = spec.commandLine().getOut();
        out.println("%s pictures, %s unreadable files, %s waiting labels, %s collections and %s decisions are in %s"
                .formatted(Printed.count(note.pictures()), Printed.count(note.unreadable()),
                        Printed.count(note.labels()), Printed.count(note.collections()),
                        Printed.count(note.decisions()), target));
        return 0;
    }
}
