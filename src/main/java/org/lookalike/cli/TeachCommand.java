package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Lessons;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.teach.Classroom.Adopted;
import org.lookalike.catalog.teach.Lesson;
import org.lookalike.catalog.teach.Proposal;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.server.ProposalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "teach", description = {"Teaches a new category by some pictures of an index.", "",
        "A head for the labelled categories and the new one is trained on the stored embeddings, in seconds, and compared",
        "with the one in use on pictures that neither learned from. Nothing changes unless --accept is given: then the",
        "pictures get the label, and what all others show is said anew. 'lookalike relabel' goes back."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike teach thistle --right a.jpg b.jpg c.jpg --wrong rose.jpg",
                "  lookalike teach thistle --right a.jpg b.jpg c.jpg --accept"})
final class TeachCommand implements Callable<Integer> {
    private static final int SHOWN = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "CATEGORY", description = "Its name.")
    private String category = "";
    @Mixin
    private MarkOptions marks = new MarkOptions();
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Option(names = "--accept", description = "Put the new head into use.")
    private boolean accept;
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private record Taught(ProposalJson proposal, @Nullable Long changed) {}

    @Override
    public Integer call() throws IOException {
        Marks given = marks.marks();
        try (var _ = OnInterrupt.waiting(); Lessons lessons = Lessons.open(index.folder(), model.open(), accept)) {
            Proposal proposal;
            Adopted adopted = null;
            try (var line = new WatchedLine(spec.commandLine().getErr())) {
                proposal = switch (lessons.lesson().teach(category, given, line)) {
                    case Lesson.Outcome.Proposed(Proposal proposed) -> proposed;
                    case Lesson.Outcome.Refused(String why) -> throw new Failure(why);
                };
                if (accept)
                    adopted = lessons.adopt(proposal, line);
            }
            MarkOptions.tellUnknown(spec.commandLine().getErr(), proposal.unknown());
            PrintWriter out = spec.commandLine().getOut();
            if (json)
                out.println(Printed.json(new Taught(ProposalJson.of(proposal),
                        adopted == null ? null : (Long) adopted.changed())));
            else
                print(out, proposal, adopted);
            return 0;
        }
    }

    private static void print(PrintWriter out, Proposal proposal, @Nullable Adopted adopted) {
        out.println("learned from %s pictures in %.1f s; judged by %s others".formatted(
                Printed.count(proposal.learned()), proposal.seconds(), Printed.count(proposal.heldOut())));
        out.println("recognised   before %s, after %s; always naming the most frequent category: %s".formatted(
                percent(proposal.accuracyBefore()),
                percent(proposal.accuracy()), percent(proposal.guessing())));
        out.println("  before   after  precision  judged  category");
        for (Proposal.CategoryFigures one : proposal.categories())
            out.println("  %6s  %6s  %9s  %6d  %s".formatted(percent(one.recallBefore()), percent(one.recall()),
                    percent(one.precision()), one.heldOut(), one.category()));
        proposal.confusions()
                .stream()
                .limit(SHOWN)
                .forEach(one -> out.println("  %d × %s taken for %s".formatted(one.pictures(), one.category(),
                        one.takenFor())));
        out.println(adopted == null
                ? "nothing has changed; --accept puts it into use"
                : "in use: %s pictures labelled, %s of %s are taken for something else than before".formatted(
                        Printed.count(proposal.marks().right().size()), Printed.count(adopted.changed()),
                        Printed.count(adopted.pictures())));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
