package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.calibrate.Calibrator;
import org.lookalike.catalog.calibrate.CollectionCalibration;
import org.lookalike.catalog.calibrate.DuplicateCalibration;
import org.lookalike.catalog.calibrate.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "calibrate", description = {"Finds out what scores mean on this collection.", "",
        "Lets a thousand of its pictures ask and makes edited copies of some, in memory. From then on answers say which hits are near",
        "duplicates, which are very likely of the same category, and when nothing alike is there. `index` and `serve` do this by",
        "themselves for new collections and those that changed by a fifth."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike calibrate --report calibration.html"})
final class CalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a page with the reliability curve.")
    private @Nullable Path report;
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CollectionCalibration calibration;
        try (Catalog catalog = Catalog.openReadOnly(index.folder(), model.open(), decoding.options())) {
            long pictures = catalog.stats().index().pictures();
            if (pictures < Calibrator.FEWEST)
                throw new Lookalike.Failure("a collection of at least " + Calibrator.FEWEST
                        + " pictures can be calibrated, this one has " + pictures);
            calibration = catalog.meanings().calibrate();
        }
        if (report != null)
            calibration.report("Calibration of " + index.folder()).write(report);
        PrintWriter out = spec.commandLine().getOut();
        if (json)
            out.println(Printed.json(calibration));
        else
            print(out, calibration);
        return 0;
    }

    /** For those who did not ask for it in so many words. */
    static String summary(CollectionCalibration calibration) {
        return "Calibrated by " + Printed.count(calibration.sampled()) + " of " + Printed.count(calibration.pictures())
                + " pictures: answers say what their scores mean";
    }

    private static void print(PrintWriter out, CollectionCalibration calibration) {
        out.println("pictures        " + Printed.count(calibration.pictures()) + ", of which "
                + Printed.count(calibration.sampled()) + " asked");
        var category = calibration.category();
        if (category == null)
            out.println("same category   not calibrated: too few pictures have one of several categories");
        else
            out.println("same category   " + text(category.heldOut()));
        DuplicateCalibration duplicate = calibration.duplicate();
        if (duplicate == null)
            out.println("near duplicates not calibrated: too few files can be read");
        else
            out.println(String.format(Locale.ROOT,
                    "near duplicates %.1f%% of edited copies of %d pictures recognised, %.1f%% of nearest others mistaken",
                    100 * duplicate.found(), duplicate.pictures(), 100 * duplicate.mistaken()));
    }

    private static String text(Reliability held) {
        return String.format(Locale.ROOT,
                "expected calibration error %.1f%%, Brier score %.3f (%.3f without looking) on %,d hits held out",
                100 * held.expectedError(), held.brier(), held.rate() * (1 - held.rate()), held.forecasts());
    }
}
