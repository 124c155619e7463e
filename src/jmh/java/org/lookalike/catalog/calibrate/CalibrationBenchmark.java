package org.lookalike.catalog.calibrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lookalike.benchmark.BaseModel;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.evaluate.Forecast;
import org.lookalike.train.evaluate.ReliabilityBin;
import org.lookalike.train.report.CalibrationReport;

/**
 * How well calibrated answers are. Two thirds of each folder are indexed and calibrated; the others ask, as do pictures of the
 * other folders and noise, which should find nothing alike. Folders are given as NAME=FOLDER, or NAME=FOLDER=MOST to use only
 * so many files; the last argument is where to write the reliability curves.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.calibrate.CalibrationBenchmark
 *     -Dbenchmark.args="flowers=FOLDER cifar10=FOLDER=12000 OUT"</pre>
 */
public final class CalibrationBenchmark {
    private static final int ASKERS = 2000;
    private static final int STRANGERS = 300;
    private static final double LIKELY = 0.8;

    private CalibrationBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[args.length - 1]));
        List<SplitSet> sets = new ArrayList<>();
        for (int i = 0; i < args.length - 1; i++) {
            String[] parts = args[i].split("=", -1);
            sets.add(SplitSet.of(parts[0], Path.of(parts[1]).toAbsolutePath(),
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 0));
        }
        ModelBundle model = BaseModel.open();
        for (SplitSet set : sets)
            measure(set, sets, model, out);
    }

    private static void measure(SplitSet set, List<SplitSet> sets, ModelBundle model, Path out) throws Exception {
        Path root = Files.createTempDirectory("index");
        try (Catalog catalog = Catalog.open(root, model, DecoderOptions.DEFAULT);
                Embedder embedder = Embedder.open(model)) {
            catalog.index(List.of(set.indexed()), IndexingOptions.DEFAULT);
            long start = System.nanoTime();
            CollectionCalibration calibration = catalog.meanings().calibrate();
            double seconds = (System.nanoTime() - start) / 1e9;
            List<Path> askers = set.asking().subList(0, Math.min(ASKERS, set.asking().size()));
            var measurement = new Measurement(catalog);
            Measurement.Asked asked = measurement.ask(askers);
            System.out.printf(Locale.ROOT,
                    "%n%s: %,d pictures indexed, calibrated in %.0f s; %,d held out ask for 20 hits each%n", set.name(),
                    calibration.pictures(), seconds, askers.size());
            reliability(set.name(), asked, out);
            System.out.printf(Locale.ROOT, "  nothing alike: said to %.1f %% of its own pictures%s, noise %.1f %%%n",
                    100 * asked.nothingAlike(),
                    others(set, sets, measurement), 100 * measurement.strangers(noise()));
            System.out.printf(Locale.ROOT, "  near duplicates found: %s%n",
                    Measurement.editedCopies(root, catalog.meanings(), embedder));
            System.out.printf(Locale.ROOT,
                    "  called a near duplicate wrongly, or rightly where the folder has some: a hit of %.2f %% of the askers%n",
                    100 * asked.mistaken());
        }
    }

    private static void reliability(String name, Measurement.Asked asked, Path out) throws IOException {
        Reliability held = Reliability.of(asked.forecasts());
        System.out.printf(Locale.ROOT,
                "  same category: ECE %.4f (cosine taken for a probability: %.4f), Brier %.4f (always saying %.3f: %.4f), %,d hits%n",
                held.expectedError(), Reliability.of(asked.cosines()).expectedError(), held.brier(), held.rate(),
                held.rate() * (1 - held.rate()), held.forecasts());
        List<Forecast> likely = asked.forecasts().stream().filter(f -> f.probability() >= LIKELY).toList();
        System.out.printf(Locale.ROOT, "  very likely the same category: %.1f %% of the hits, %.1f %% of them are%n",
                100.0 * likely.size() / asked.forecasts().size(),
                100 * likely.stream().mapToDouble(f -> f.happened() ? 1 : 0).average().orElse(0));
        for (ReliabilityBin bin : held.calibration().bins())
            System.out.printf(Locale.ROOT, "    said %.3f, came true %.3f, %,d hits%n", bin.meanConfidence(),
                    bin.accuracy(), bin.pictures());
        new CalibrationReport(name, List.of(), Optional.of(held.calibration())).draw(out.resolve(name + ".png"));
    }

    private static String others(SplitSet set, List<SplitSet> sets, Measurement measurement) throws IOException {
        var line = new StringBuilder();
        for (SplitSet other : sets) {
            if (other.equals(set))
                continue;
            List<byte[]> files = new ArrayList<>();
            for (Path file : other.asking().subList(0, Math.min(STRANGERS, other.asking().size())))
                files.add(Files.readAllBytes(file));
            line.append(
                    String.format(Locale.ROOT, ", %s %.1f %%", other.name(), 100 * measurement.strangers(files)));
        }
        return line.toString();
    }

    private static List<byte[]> noise() {
        return IntStream.range(0, STRANGERS).mapToObj(Noise::picture).toList();
    }
}
