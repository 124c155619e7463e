package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Lessons;
import org.lookalike.catalog.teach.DoubtfulLabels;
import org.lookalike.catalog.teach.DoubtfulLabels.Doubtful;
import org.lookalike.catalog.teach.Suggestions.Suggested;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Query;
import org.lookalike.server.DoubtfulJson;
import org.lookalike.server.SuggestedJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "suggest", description = {"Names the pictures that are worth a look.", "",
        "Those whose label would teach most: hard to tell, and different from each other; with --right also those that",
        "probably belong. With --doubtful those whose category looks wrong, judged by a head that learned from others."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike suggest --k 20", "  lookalike suggest --right a.jpg b.jpg --wrong c.jpg",
                "  lookalike suggest --doubtful"})
final class SuggestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private MarkOptions marks = new MarkOptions();
    @Option(names = "--doubtful", description = "Pictures whose category looks wrong.")
    private boolean doubtful;
    @Option(names = "--k", paramLabel = "N", defaultValue = "20", description = "Pictures wanted of each kind (default: 20).")
    private int k;
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (k < 1 || k > Query.MAX_K)
            throw new ParameterException(spec.commandLine(), "--k is 1 to " + Query.MAX_K + ", got " + k);
        try (Lessons lessons = Lessons.open(index.folder(), model.open(), false)) {
            if (doubtful)
                printDoubtful(lessons);
            else
                print(lessons.suggestions().of(marks.marks(), k));
            return 0;
        }
    }

    private void print(Suggested suggested) {
        MarkOptions.tellUnknown(spec.commandLine().getErr(), suggested.unknown());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Printed.json(SuggestedJson.of(suggested)));
            return;
        }
        if (!suggested.likely().isEmpty())
            out.println("probably right:");
        suggested.likely().forEach(picture -> out.println("  " + path(picture)));
        out.println("would teach most:");
        suggested.unsure().forEach(picture -> out.println("  " + path(picture)));
    }

    private void printDoubtful(Lessons lessons) {
        List<Doubtful> found;
        try (var line = new WatchedLine(spec.commandLine().getErr())) {
            found = DoubtfulLabels.of(lessons.index(), k, line);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Printed.json(DoubtfulJson.of(found)));
            return;
        }
        for (Doubtful one : found)
            out.println(String.format(Locale.ROOT, "  \"%s\" (%.0f %%), rather \"%s\" (%.0f %%): %s", one.category(),
                    100 * one.probability(), one.likely(), 100 * one.likelyProbability(), path(one.picture())));
        out.println(Printed.count(found.size()) + " doubtful");
    }

    private static String path(IndexedPicture picture) {
        return picture.places().getFirst().path();
    }
}
