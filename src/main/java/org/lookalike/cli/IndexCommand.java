package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.IndexingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "index", description = {"Indexes folders of pictures, or brings their index up to date.", "",
        "Only new and changed files are read. Stop it at any time: what is done is kept, and the next run goes on."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike index ~/Pictures --prune"})
final class IndexCommand implements Callable<Integer> {
    /** What a file's path says it shows. */
    enum CategorySource {
        folder, none
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders to index, with all below them.")
    private List<Path> folders = List.of();
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--category", paramLabel = "folder|none", description = "Whether a picture's category is the name of the folder it lies in (default: folder).")
    private CategorySource category = CategorySource.folder;
    @Option(names = "--prune", description = "Forget pictures whose files are gone.")
    private boolean prune;
    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (OnInterrupt onInterrupt = OnInterrupt.waiting();
                Catalog catalog = Catalog.open(index.folder(), model.open(), decoding.options())) {
            onInterrupt.run(catalog::stopIndexing);
            IndexingReport report;
            try (var _ = IndexingLine.show(err, catalog)) {
                report = catalog.index(folders, new IndexingOptions(category == CategorySource.folder, prune));
            }
            spec.commandLine().getOut().println(json ? Printed.json(report) : summary(report));
            if (report.interrupted())
                return 1;
            if (catalog.meanings().isDue()) {
                onInterrupt.run(Thread.currentThread()::interrupt);
                calibrate(catalog, err);
            }
            return 0;
        }
    }

    /** What was indexed is kept whatever becomes of this. */
    private static void calibrate(Catalog catalog, PrintWriter err) throws IOException {
        try (var _ = ProgressLine.show(err, () -> "finding out what scores mean here")) {
            err.println(CalibrateCommand.summary(catalog.meanings().calibrate()));
        } catch (InterruptedException e) {
            err.println("Stopped; answers do not say what their scores mean until: lookalike calibrate");
        }
    }

    static String summary(IndexingReport report) {
        var lines = new StringBuilder();
        if (report.interrupted())
            lines.append("Stopped; what was done is kept, run it again to go on.\n");
        lines.append("%s added, %s updated, %s unchanged, %s moved, %s removed, %s unreadable in %s (%.0f pictures/s)"
                .formatted(Printed.count(report.added()), Printed.count(report.updated()),
                        Printed.count(report.unchanged()), Printed.count(report.moved()),
                        Printed.count(report.removed()), Printed.count(report.unreadable()),
                        Printed.seconds(report.seconds()), report.picturesPerSecond()));
        if (report.copies() > 0)
            lines.append("\n")
                    .append(Printed.count(report.copies()))
                    .append(" of the added are copies of others; each picture is listed once, with all its places");
        if (report.missing() > 0)
            lines.append("\n")
                    .append(Printed.count(report.missing()))
                    .append(" files are gone and still remembered; --prune forgets them");
        if (report.unreadable() > 0)
            lines.append("\nWhich are unreadable, and why: ").append(report.report());
        return lines.toString();
    }
}
