package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Embedder;
import org.lookalike.model.Head;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.ClassificationRun;
import org.lookalike.train.ClassificationRun.Result;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Metric;
import org.lookalike.train.report.Extras;
import org.lookalike.train.report.History;
import org.lookalike.train.report.TrainingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "classification", description = "Measures how often a model names the sub-folder that a picture lies in.", footerHeading = "%nExample:%n", footer = {
        "  lookalike evaluate classification ~/Flowers/test --model flowers --report flowers-test"})
final class ClassificationCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FOLDER", description = "A folder with a sub-folder for each category, of pictures that the model did not learn from.")
    private Path folder = Path.of("");
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--ten-crop", description = "Average over ten squares of each picture: corners, middle, and their reflections.")
    private boolean tenCrop;
    @Option(names = "--report", paramLabel = "DIR", description = "Write tables, plots and a page there.")
    private @Nullable Path report;
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private record Category(String category, int correct, int total) {}

    private record Figures(int pictures, @Nullable Double accuracy, @Nullable Double balancedAccuracy,
            @Nullable Double macroF1, List<Category> categories) {}

    @Override
    public Integer call() throws IOException {
        ModelBundle bundle = model.open();
        Head head = bundle.head()
                .orElseThrow(() -> new Lookalike.Failure(
                        "the model " + bundle.name() + " has no head, so it cannot classify"));
        Result result;
        try (Embedder embedder = Embedder.open(bundle); var line = new WatchedLine(spec.commandLine().getErr())) {
            result = new ClassificationRun(embedder, head, decoding.options(), line).of(folder, tenCrop);
        }
        switch (result) {
            case Result.Refused(String reason) -> throw new Lookalike.Failure(reason);
            case Result.Evaluated(Evaluation evaluation, List<String> notes) -> say(bundle, evaluation, notes);
        }
        return 0;
    }

    private void say(ModelBundle bundle, Evaluation evaluation, List<String> notes) throws IOException {
        if (report != null)
            new TrainingReport(bundle.name() + " on " + folder, "", new History(Metric.ACCURACY, List.of()), evaluation,
                    notes, Extras.NONE).write(report);
        PrintWriter out = spec.commandLine().getOut();
        var confusion = evaluation.confusion();
        if (json) {
            List<Category> categories = confusion.scores()
                    .stream()
                    .map(score -> new Category(score.category(), score.correct(), score.pictures()))
                    .toList();
            out.println(Printed.json(new Figures(confusion.pictures(), orNull(confusion.accuracy()),
                    orNull(confusion.balancedAccuracy()), orNull(confusion.macroF1()), categories)));
            return;
        }
        notes.forEach(out::println);
        out.println(Printed.count(confusion.pictures()) + " pictures");
        line(out, "accuracy", confusion.accuracy());
        line(out, "balanced accuracy", confusion.balancedAccuracy());
        line(out, "macro F1", confusion.macroF1());
        for (CategoryScore score : confusion.scores())
            if (score.pictures() > 0)
                out.println(String.format(Locale.ROOT, "  %5d of %5d  %s", score.correct(), score.pictures(),
                        score.category()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static void line(PrintWriter out, String name, OptionalDouble value) {
        value.ifPresent(v -> out.println(String.format(Locale.ROOT, "  %-18s %.4f", name, v)));
    }
}
