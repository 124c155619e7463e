package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.DuplicateCollection;
import org.lookalike.catalog.duplicates.Copy;
import org.lookalike.catalog.duplicates.DuplicateGroup;
import org.lookalike.catalog.duplicates.Found;
import org.lookalike.catalog.duplicates.Moved;
import org.lookalike.catalog.duplicates.Moving;
import org.lookalike.file.WholeFile;
import org.lookalike.server.DuplicatesJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "duplicates", description = {"Finds pictures that are there several times.", "",
        "Copies are found when they are resized, compressed again, saved in another format, cropped by up to a tenth at",
        "each side, rotated by quarter turns, mirrored or lightly recoloured. Nothing is ever deleted."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike duplicates --report duplicates.html     look at them",
                "  lookalike duplicates --not-same a.jpg b.jpg       these two are not the same, ever",
                "  lookalike duplicates --last --move-to ~/Copies    move all but the best of each group",
                "  lookalike duplicates --undo ~/Copies/undo-20260501-120000.tsv    and back again"})
final class DuplicatesCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--report", paramLabel = "FILE", description = "Write a report, as the name ends: .html, .csv or .json; repeatable.")
    private List<Path> reports = List.of();
    @Option(names = "--list", paramLabel = "FILE", description = "Write the paths of all files that could go, one a line.")
    private @Nullable Path list;
    @Option(names = "--move-to", paramLabel = "DIR", description = "Move these files into a folder; it also gets a file for --undo.")
    private @Nullable Path moveTo;
    @Option(names = "--undo", paramLabel = "FILE", description = "Move files back to where they were.")
    private @Nullable Path undo;
    @Option(names = "--not-same", arity = "2", paramLabel = "PICTURE", description = "Two files, or content ids: remember that they are not the same.")
    private List<String> notSame = List.of();
    @Option(names = "--same", arity = "2", paramLabel = "PICTURE", description = "Take that back.")
    private List<String> same = List.of();
    @Option(names = "--last", description = "Take what was found last, without looking anew.")
    private boolean last;
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;
    private volatile boolean stopped;

    @Override
    public Integer call() throws IOException {
        for (Path report : reports)
            if (DuplicatesReport.of(report).isEmpty())
                throw new ParameterException(spec.commandLine(),
                        "--report takes a name that ends in .html, .csv or .json, got " + report);
        boolean deciding = !notSame.isEmpty() || !same.isEmpty();
        if (deciding && (last || json || list != null || moveTo != null || undo != null || !reports.isEmpty()))
            throw new ParameterException(spec.commandLine(),
                    "--not-same and --same only remember what you say; look for duplicates in a second run");
        try (OnInterrupt onInterrupt = OnInterrupt.waiting()) {
            onInterrupt.run(() -> stopped = true);
            if (undo != null)
                return moveBack(undo);
            try (var collection = DuplicateCollection.open(index.folder(), decoding.options())) {
                return deciding ? decide(collection) : find(collection);
            }
        }
    }

    private int decide(DuplicateCollection collection) {
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < notSame.size(); i += 2) {
            collection.duplicates()
                    .keepApart(collection.named(notSame.get(i)), collection.named(notSame.get(i + 1)));
            out.println("Remembered: " + notSame.get(i) + " and " + notSame.get(i + 1) + " are not the same.");
        }
        for (int i = 0; i < same.size(); i += 2) {
            collection.duplicates().joinAgain(collection.named(same.get(i)), collection.named(same.get(i + 1)));
            out.println("Forgotten that " + same.get(i) + " and " + same.get(i + 1) + " are not the same.");
        }
        return 0;
    }

    private int find(DuplicateCollection collection) throws IOException {
        Found found;
        try (var line = new WatchedLine(spec.commandLine().getErr())) {
            found = last ? kept(collection) : collection.duplicates().find(line, () -> stopped);
        } catch (CancellationException e) {
            throw new Lookalike.Failure("stopped before the end; what was found before is kept");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json)
            out.println(Printed.json(DuplicatesJson.of(found)));
        else
            print(out, found);
        out.flush();
        for (Path report : reports)
            DuplicatesReport.of(report).orElseThrow().write(found, collection, report);
        if (list != null)
            WholeFile.writeText(list, to -> {
                for (DuplicateGroup group : found.groups())
                    for (Copy copy : group.members())
                        to.append(copy.path()).append('\n');
            });
        return moveTo == null ? 0 : moveAway(found, moveTo);
    }

    private static Found kept(DuplicateCollection collection) {
        return collection.duplicates()
                .last()
                .orElseThrow(() -> new Lookalike.Failure("nobody looked for duplicates yet; run it without --last"));
    }

    private static void print(PrintWriter out, Found found) {
        for (DuplicateGroup group : found.groups()) {
            out.println("keep  " + group.keep().path() + "  (" + group.keep().why() + ")");
            for (Copy copy : group.members())
                out.println("      " + copy.path() + "  (" + copy.why() + ")");
        }
        out.println("%s groups among %s pictures; %s files, %s, could go".formatted(
                Printed.count(found.groups().size()), Printed.count(found.pictures()),
                Printed.count(found.superfluous()), Printed.bytes(found.superfluousBytes())));
        if (!found.current())
            out.println("The collection has changed since; run it without --last to look anew.");
    }

    private int moveAway(Found found, Path folder) throws IOException {
        Path steps = folder
                .resolve("undo-" + LocalDateTime.now(java.time.ZoneId.systemDefault()).format(STAMP) + ".tsv");
        Moved moved;
        try (var line = new WatchedLine(spec.commandLine().getErr())) {
            moved = Moving.away(found.groups(), folder, steps, line, () -> stopped);
        }
        PrintWriter err = spec.commandLine().getErr();
        said(moved, "moved to " + folder);
        err.println("To have them back: lookalike duplicates --undo " + moved.undo());
        err.println("To have searches forget them: lookalike index FOLDER --prune");
        return moved.left().isEmpty() && !moved.stopped() ? 0 : 1;
    }

    private int moveBack(Path steps) throws IOException {
        Moved moved;
        try (var line = new WatchedLine(spec.commandLine().getErr())) {
            moved = Moving.back(steps, line, () -> stopped);
        }
        said(moved, "moved back");
        return moved.left().isEmpty() && !moved.stopped() ? 0 : 1;
    }

    private void said(Moved moved, String what) {
        PrintWriter err = spec.commandLine().getErr();
        for (Moved.Left left : moved.left())
            err.println("left: " + left.file() + ": " + left.why());
        err.println(Printed.count(moved.files()) + " files, " + Printed.bytes(moved.bytes()) + ", " + what
                + (moved.stopped() ? "; stopped before the end, run it again to go on" : ""));
    }
}
