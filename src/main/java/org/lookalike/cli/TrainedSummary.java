package org.lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.Outcome;

/** What came of a training; null for what was not measured. */
record TrainedSummary(String model, String report, int trainingPictures, int validationPictures,
        @Nullable Double accuracy, @Nullable Double balancedAccuracy, @Nullable Double macroF1,
        @Nullable Double testAccuracy, double seconds, List<String> notes) {

    static TrainedSummary of(Outcome.Trained trained) {
        var confusion = trained.evaluation().confusion();
        return new TrainedSummary(trained.model().folder().toString(), report(trained).toString(),
                trained.trainingPictures(), confusion.pictures(), orNull(confusion.accuracy()),
                orNull(confusion.balancedAccuracy()), orNull(confusion.macroF1()),
                orNull(testAccuracy(trained)), trained.seconds(), trained.notes());
    }

    private static OptionalDouble testAccuracy(Outcome.Trained trained) {
        return trained.model().description().figures().get("testAccuracy") instanceof Number accuracy
                ? OptionalDouble.of(accuracy.doubleValue())
                : OptionalDouble.empty();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Path report(Outcome.Trained trained) {
        return trained.model().folder().resolve("report").resolve("report.html");
    }

    private static String next(ModelBundle model, ModelBundle taught) {
        String folder = model.folder().toString();
        return !model.takesMaps() && model.space().equals(taught.space())
                ? "To see its predictions in the page: lookalike relabel --model " + folder
                        + ", then lookalike serve --model " + folder
                : "It sees pictures anew, so it needs an index of its own: lookalike serve PICTURES --model " + folder
                        + " --index index-" + model.name();
    }

    /**
     * For people.
     *
     * @param pupil the model that was taught
     */
    static void print(PrintWriter out, Outcome.Trained trained, ModelBundle pupil) {
        var confusion = trained.evaluation().confusion();
        trained.notes().forEach(out::println);
        out.println(String.format(Locale.ROOT, "%s learned from %s pictures in %s; on %s others:",
                trained.model().name(), Printed.count(trained.trainingPictures()), Printed.seconds(trained.seconds()),
                Printed.count(confusion.pictures())));
        line(out, "accuracy", confusion.accuracy());
        line(out, "balanced accuracy", confusion.balancedAccuracy());
        line(out, "macro F1", confusion.macroF1());
        line(out, "test accuracy", testAccuracy(trained));
        out.println("The report: " + report(trained));
        out.println(next(trained.model(), pupil));
    }

    private static void line(PrintWriter out, String name, OptionalDouble value) {
        value.ifPresent(v -> out.println(String.format(Locale.ROOT, "  %-18s %.4f", name, v)));
    }
}
