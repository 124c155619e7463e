package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.image.Decoder;
import org.lookalike.train.data.Divided;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.PerCategory;
import org.lookalike.train.data.Shares;
import org.lookalike.train.data.Shortage;
import org.lookalike.train.data.Split;
import org.lookalike.train.data.SplitFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "split", description = {
        "Divides a labelled folder (a sub-folder for each category) into parts to train, validate and test with.", "",
        "Every part gets its share of every category; near-duplicates stay together. The same seed gives the same parts.",
        "The files are hard links where the file system can, copies elsewhere; the folder is left as it is."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike split flowers --out parts",
                "  lookalike split flowers --out parts --per-category 100,50,50 --seed 2"})
final class SplitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FOLDER", description = "The folder whose sub-folders are named after what they show.")
    private Path folder = Path.of("");
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the parts go: DIR/train/CATEGORY and so on. New or empty.")
    private Path out = Path.of("");
    @Option(names = "--train", paramLabel = "X", description = "The share to train with (default: 0.7).")
    private @Nullable Double train;
    @Option(names = "--validation", paramLabel = "X", description = "The share to choose by while training (default: 0.15).")
    private @Nullable Double validation;
    @Option(names = "--test", paramLabel = "X", description = "The share to judge the result by (default: 0.15).")
    private @Nullable Double test;
    @Option(names = "--per-category", split = ",", paramLabel = "N", description = "Instead of shares: so many pictures of each category to train, validate and test with; the others are left out.")
    private List<Integer> perCategory = List.of();
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which of the possible splits (default: 1).")
    private long seed;
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    private interface Dividing {
        Divided<Split> divide(LabelledFolder labelled);
    }

    @Override
    public Integer call() throws IOException {
        Dividing dividing = dividing();
        if (absolute(out).startsWith(absolute(folder)))
            throw wrong("--out lies outside of " + folder + ", got " + out);
        SplitFolder.requireFree(out);
        LabelledFolder labelled = read();
        if (labelled.pictures().isEmpty())
            throw new Failure(
                    folder + " has no pictures to train with in sub-folders; put those of each category into a "
                            + "folder named after it");
        Split split = switch (dividing.divide(labelled)) {
            case Divided.Whole<Split>(Split whole) -> whole;
            case Divided.TooSmall<Split>(List<Shortage> shortages) -> throw new Failure(
                    shortages.stream().map(Shortage::sentence).collect(Collectors.joining("; "))
                            + "; add pictures, or ask for less");
        };
        try (var _ = OnInterrupt.waiting()) {
            SplitFolder.write(split, out);
        }
        var summary = SplitSummary.of(labelled, split, out, seed);
        spec.commandLine().getOut().println(json ? Printed.json(summary) : summary.text());
        return 0;
    }

    private Dividing dividing() {
        try {
            if (perCategory.isEmpty()) {
                var shares = new Shares(or(train, Shares.DEFAULT.train()), or(validation, Shares.DEFAULT.validation()),
                        or(test, Shares.DEFAULT.test()));
                return labelled -> Split.of(labelled.pictures(), shares, seed);
            }
            if (train != null || validation != null || test != null)
                throw wrong("--per-category and shares exclude each other");
            if (perCategory.size() != 3)
                throw wrong("--per-category is three numbers, such as 100,50,50; got " + perCategory.size());
            var counts = new PerCategory(perCategory.get(0), perCategory.get(1), perCategory.get(2));
            return labelled -> Split.perCategory(labelled.pictures(), counts, seed);
        } catch (IllegalArgumentException e) {
            throw wrong(Lookalike.explain(e));
        }
    }

    private static double or(@Nullable Double given, double otherwise) {
        return given != null ? given : otherwise;
    }

    private LabelledFolder read() throws IOException {
        var read = new AtomicInteger();
        PrintWriter err = spec.commandLine().getErr();
        try (var _ = ProgressLine.show(err, () -> Printed.count(read.get()) + " pictures read")) {
            return LabelledFolder.read(folder, new Decoder(decoding.options()),
                    (labelled, picture) -> read.incrementAndGet());
        }
    }

    /** Through links, as far as there is something. */
    private static Path absolute(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
