package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.IndexingReport;
import org.lookalike.catalog.Pruning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "index", description = {"Indexes folders of pictures, or brings their index up to date.", "",
        "Only new and changed files are read. Stop it at any time: what is done is kept, and the next run goes on.", "",
        "Pictures whose files are gone stay, as their drive may only not be connected, until you say that they are to be",
        "forgotten: --prune does so where a folder still holds something, --prune-gone where nothing is left of it,",
        "not even the folder. The labels you gave are kept, and wait for their pictures."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike index ~/Pictures --prune",
                "  lookalike index /media/me/old-drive --prune-gone"})
final class IndexCommand implements Callable<Integer> {
    /** For whoever serves: only one process at a time writes an index. */
    static final String WAY_TO_FORGET = "if they are gone for good, end the server and run `lookalike index FOLDER"
            + " --prune`, or --prune-gone where FOLDER is empty or no longer there";

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
    @Option(names = "--prune", description = "Forget pictures whose files are gone, but none of a folder that is empty: its drive may not be connected.")
    private boolean prune;
    @Option(names = "--prune-gone", description = "Likewise, and all that was in a folder that is empty or no longer there.")
    private boolean pruneGone;
    @Option(names = "--retry", description = "Read files that were unreadable again, though they have not changed: with a longer --max-decoding-seconds, or a later version.")
    private boolean retry;
    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Pruning pruning = pruning();
        if (pruning != Pruning.EVERYTHING)
            requireFolders();
        try (OnInterrupt onInterrupt = OnInterrupt.waiting();
                Catalog catalog = Catalog.open(index.folder(), model.open(), decoding.options())) {
            onInterrupt.run(catalog::stopIndexing);
            IndexingReport report;
            try (var _ = IndexingLine.show(err, catalog)) {
                report = catalog.index(folders, new IndexingOptions(category == CategorySource.folder, pruning, retry));
            }
            spec.commandLine().getOut().println(json ? Printed.json(report) : summary(report, wayToForget(pruning)));
            if (report.interrupted())
                return 1;
            if (catalog.meanings().isDue()) {
                onInterrupt.run(Thread.currentThread()::interrupt);
                calibrate(catalog, err);
            }
            return 0;
        }
    }

    private Pruning pruning() {
        if (pruneGone)
            return Pruning.EVERYTHING;
        return prune ? Pruning.WHERE_SOMETHING_IS : Pruning.NOTHING;
    }

    private void requireFolders() {
        for (Path folder : folders)
            if (Files.notExists(folder))
                throw new Lookalike.Failure("there is no " + folder
                        + "; if it is gone for good, --prune-gone forgets what was in it");
    }

    /** What this run was not told to forget, and why. */
    private String wayToForget(Pruning pruning) throws IOException {
        List<String> ways = new ArrayList<>();
        for (Path folder : folders)
            if (isEmpty(folder))
                ways.add(folder + " is empty, so its drive may not be connected: --prune-gone forgets what was there");
        if (pruning == Pruning.NOTHING && ways.size() < folders.size())
            ways.addFirst("--prune forgets them");
        return String.join("; ", ways);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (NoSuchFileException e) {
            return true;
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

    /** Of a server's run, which forgets nothing. */
    static String summary(IndexingReport report) {
        return summary(report, WAY_TO_FORGET);
    }

    /** @param wayToForget files that are gone */
    private static String summary(IndexingReport report, String wayToForget) {
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
                    .append(" files are gone and still remembered; ")
                    .append(wayToForget);
        if (report.unreadable() > 0)
            lines.append("\nWhich are unreadable, and why: ").append(report.report());
        return lines.toString();
    }
}
