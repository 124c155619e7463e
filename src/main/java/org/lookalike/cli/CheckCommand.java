package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Checkup;
import org.lookalike.catalog.Repair;
import org.lookalike.search.Finding;
import org.lookalike.search.IndexCheck.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "check", description = {"Verifies an index and all that belongs to it, even while it is served.", "",
        "With --repair, what can be repaired is. What has to go is named, and read again when its folder is indexed; the",
        "labels you gave stay."}, footerHeading = "%nExamples:%n", footer = {"  lookalike check",
                "  lookalike check --repair --index ~/index"}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                        "0:nothing is wrong, or nothing any longer", "1:something is wrong"})
final class CheckCommand implements Callable<Integer> {
    private static final int NAMED = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private IndexOption index = new IndexOption();
    @Option(names = "--repair", description = "Repair what can be repaired; nobody else may be writing the index.")
    private boolean repair;
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private record Found(String what, boolean harmless, long count, List<String> items, String remedy) {}

    private record Json(boolean clean, long pictures, long unreadable, List<Found> findings,
            @Nullable List<String> repaired, @Nullable List<String> lost) {}

    @Override
    public Integer call() throws IOException {
        Checkup.Report report = Checkup.of(index.folder());
        if (!repair || report.findings().isEmpty())
            return print(report, null);
        try (var _ = OnInterrupt.waiting()) {
            if (!json)
                report.findings().forEach(this::print);
            Repair.Repaired repaired = Repair.of(index.folder(), report);
            return print(repaired.after(), repaired);
        }
    }

    private int print(Checkup.Report report, Repair.@Nullable Repaired repaired) {
        PrintWriter out = spec.commandLine().getOut();
        long pictures = report.checked().map(Checked::pictures).orElse(0L);
        if (json) {
            out.println(Printed.json(new Json(report.clean(), pictures,
                    report.checked().map(Checked::unreadable).orElse(0L),
                    report.findings().stream().map(CheckCommand::json).toList(),
                    repaired == null ? null : repaired.done(), repaired == null ? null : repaired.lost())));
            return report.clean() ? 0 : 1;
        }
        if (repaired != null)
            print(repaired);
        report.findings().forEach(this::print);
        out.println(report.clean()
                ? "the index is whole: " + Printed.count(pictures) + " pictures"
                : "the index is damaged: see above");
        return report.clean() ? 0 : 1;
    }

    private static Found json(Finding finding) {
        return new Found(finding.flaw().what(), finding.flaw().harmless(), finding.items().size(),
                finding.items().stream().limit(NAMED).toList(), finding.flaw().remedy());
    }

    private void print(Finding finding) {
        spec.commandLine().getOut().println((finding.flaw().harmless() ? "harmless: " : "") + finding.sentence());
    }

    private void print(Repair.Repaired repaired) {
        PrintWriter out = spec.commandLine().getOut();
        repaired.done().forEach(line -> out.println("repaired: " + line));
        if (!repaired.lost().isEmpty())
            out.println("gone until their folders are indexed again: " + Printed.count(repaired.lost().size())
                    + " files");
        repaired.lost().stream().limit(NAMED).forEach(path -> out.println("  " + path));
        if (repaired.lost().size() > NAMED)
            out.println("  and " + Printed.count(repaired.lost().size() - NAMED) + " more");
    }
}
