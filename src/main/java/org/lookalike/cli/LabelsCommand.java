package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lookalike.catalog.WithoutModel;
import org.lookalike.catalog.labels.Imported;
import org.lookalike.catalog.labels.Label;
import org.lookalike.catalog.labels.LabelTable;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.file.WholeFile;
import org.lookalike.server.ImportedJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "labels", description = {"Takes the labels that you gave along, and brings them back.", "",
        "They are a CSV file with the columns id, category and path, which spreadsheets open. The id is that of the",
        "picture's content: moved or renamed, a picture keeps its label."}, subcommands = {LabelsCommand.Export.class,
                LabelsCommand.Import.class}, footerHeading = "%nExamples:%n", footer = {
                        "  lookalike labels export labels.csv",
                        "  lookalike labels import labels.csv --dry-run"})
final class LabelsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: export or import");
    }

    @Command(name = "export", description = "Writes all labels that you gave into a CSV file.", footerHeading = "%nExample:%n", footer = {
            "  lookalike labels export labels.csv"})
    static final class Export implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();
        @Parameters(paramLabel = "FILE", description = "The file to write; - for standard output.")
        private Path file = Path.of("-");
        @Mixin
        private IndexOption index = new IndexOption();

        @Override
        public Integer call() throws IOException {
            List<Label> labels = WithoutModel.all(index.folder());
            String text = LabelTable.write(labels);
            PrintWriter out = spec.commandLine().getOut();
            if (file.toString().equals("-")) {
                out.print(text);
                out.flush();
            } else {
                WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
                out.println(Printed.count(labels.size()) + " labels are in " + file);
            }
            return 0;
        }
    }

    @Command(name = "import", description = {"Takes over the labels of a CSV file.", "",
            "Labels of pictures that are not in the index wait, and are given when those are indexed. An empty category",
            "takes a label back."}, footerHeading = "%nExample:%n", footer = {
                    "  lookalike labels import labels.csv --dry-run    say what would happen, change nothing"})
    static final class Import implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();
        @Parameters(paramLabel = "FILE", description = "The file to read.")
        private Path file = Path.of("labels.csv");
        @Mixin
        private IndexOption index = new IndexOption();
        @Option(names = "--keep", description = "Where a picture has another label already, keep that one.")
        private boolean keep;
        @Option(names = "--dry-run", description = "Only say what would happen.")
        private boolean dryRun;
        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            Imported imported;
            try (var _ = OnInterrupt.waiting()) {
                imported = WithoutModel.take(index.folder(), table(), keep, dryRun);
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json)
                out.println(Printed.json(ImportedJson.of(imported, dryRun)));
            else
                print(out, imported);
            return imported.refused().count() == 0 ? 0 : 1;
        }

        private LabelTable table() throws IOException {
            return switch (LabelTable.read(Files.readAllBytes(file))) {
                case LabelTable.Reading.Read(LabelTable table) -> table;
                case LabelTable.Reading.NoTable(String why) -> throw new Failure(file + ": " + why);
            };
        }

        private void print(PrintWriter out, Imported imported) {
            for (Imported.Change conflict : imported.conflicts())
                out.println("  %s: was \"%s\", %s".formatted(
                        conflict.path().isEmpty() ? conflict.id() : conflict.path(), conflict.before(),
                        keep
                                ? "stays so"
                                : conflict.now() == null
                                        ? "is taken back"
                                        : "becomes \"" + conflict.now() + "\""));
            imported.refused().sentences().forEach(line -> out.println("  " + line));
            int untold = imported.refused().count() - imported.refused().sentences().size();
            if (untold > 0)
                out.println("  and " + Printed.count(untold) + " more lines that say nothing");
            out.println((dryRun ? "would be: " : "")
                    + "%s labelled, %s changed, %s taken back, %s unchanged, %s kept; %s wait for their pictures"
                            .formatted(
                                    Printed.count(imported.labelled()), Printed.count(imported.changed()),
                                    Printed.count(imported.cleared()), Printed.count(imported.unchanged()),
                                    Printed.count(imported.kept()), Printed.count(imported.waiting())));
        }
    }
}
