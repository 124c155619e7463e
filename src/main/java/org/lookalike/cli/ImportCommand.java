package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Exchange;
import org.lookalike.catalog.exchange.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", description = {"Takes over what export wrote, into a new index or one that is there.", "",
        "No picture is read. Everything is checked before anything is taken over. What the index knows of a file it keeps;",
        "labels in the export win."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike import ~/collection-as-files --index ~/index"})
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "DIR", description = "A folder that export made.")
    private Path source = Path.of("export");
    @Mixin
    private IndexOption index = new IndexOption();

    @Override
    public Integer call() throws IOException {
        Import.Imported imported;
        try (var _ = OnInterrupt.waiting()) {
            imported = Exchange.imported(source, index.folder());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "%s pictures added, %s joined with those that were there, %s passed over as their files are known as"
                        .formatted(Printed.count(imported.added()), Printed.count(imported.joined()),
                                Printed.count(imported.skipped()))
                        + " others; %s unreadable files, %s waiting labels, %s collections and %s decisions taken over"
                                .formatted(Printed.count(imported.unreadable()), Printed.count(imported.labels()),
                                        Printed.count(imported.collections()), Printed.count(imported.decisions())));
        return 0;
    }
}
