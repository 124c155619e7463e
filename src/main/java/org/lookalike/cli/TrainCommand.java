package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Teaching;
import org.lookalike.image.CacheFolder;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.Outcome;
import org.lookalike.train.RateOutcome;
import org.lookalike.train.TrainingRequest;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.Strategy;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.DataSet;
import org.lookalike.train.data.DataSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "train", modelTransformer = TrainingKeys.class, description = {
        "Teaches a model your own categories: the sub-folders of FOLDER.", "",
        "The model that it starts from stays as it is. With strategy head the new one keeps its embeddings, so that an index",
        "needs no new run: only its predictions are made anew, by relabel. Strategies top and all train the backbone, too,",
        "with checkpoints; pictures are then indexed anew. The new model's folder holds a report."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike train ~/Flowers --out models/flowers",
                "  lookalike relabel --model flowers",
                "  lookalike train ~/Flowers --out models/flowers-svm --head svm",
                "  lookalike train ~/Flowers --out models/flowers-top --recipe fine-tune-top",
                "  lookalike train ~/Flowers --out models/flowers-fc --head fc --features flattened",
                "  lookalike train ~/Flowers --find-lr",
                "  lookalike train --print-config > training.yaml"})
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "A folder with a sub-folder for each category; or with train, test and perhaps validation, these in each; or with MNIST's or CIFAR's own files; or a list, a .csv with the columns path, category and perhaps part.")
    private @Nullable Path folder;
    @Option(names = "--out", paramLabel = "DIR", description = "The new model's folder, such as models/flowers; must not exist.")
    private @Nullable Path out;
    @Option(names = "--validation", paramLabel = "DIR", description = "Pictures to choose the best weights by, in the same sub-folders (default: a part of FOLDER).")
    private @Nullable Path validation;
    @Option(names = "--config", paramLabel = "FILE", description = "A file like the one that --print-config prints; flags win over it.")
    private @Nullable Path configFile;
    @Option(names = "--recipe", paramLabel = "NAME", description = "Start from the settings of a recipe.")
    private @Nullable String recipe;
    @Option(names = "--resume", description = "Go on from the checkpoint of an interrupted training, with strategies top and all.")
    private boolean resume;
    @Option(names = "--print-config", description = "Print the settings, each explained, and do nothing.")
    private boolean printConfig;
    @Mixin
    private RateFinding rateFinding = new RateFinding();
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--json", description = "Print the outcome as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        TrainingConfig config = config();
        PrintWriter print = spec.commandLine().getOut();
        if (printConfig) {
            print.print(config.toYaml());
            print.flush();
            return 0;
        }
        if (rateFinding.wanted() && folder != null) {
            RateOutcome found;
            DataSet data = data(folder);
            try (var line = new WatchedLine(spec.commandLine().getErr())) {
                found = Teaching.findRate(data, config, model.open(), index.folder(),
                        decoding.options(), line);
            }
            rateFinding.say(found, print, json);
            return 0;
        }
        if (folder == null || out == null)
            throw new ParameterException(spec.commandLine(), "Say which FOLDER to learn from and where the model goes: "
                    + "lookalike train FOLDER --out models/NAME");
        var request = new TrainingRequest(data(folder), model.open(), out, config, resume);
        try (OnInterrupt onInterrupt = OnInterrupt.waiting()) {
            return say(taught(request, onInterrupt), print, request.model());
        }
    }

    private DataSet data(Path place) throws IOException {
        DataSet data;
        try (var line = new WatchedLine(spec.commandLine().getErr())) {
            data = DataSets.open(place, CacheFolder.standard(),
                    (done, of) -> line.at("unpacking pictures", done, of, ""));
        }
        return validation == null ? data : data.withValidation(validation);
    }

    private int say(Outcome outcome, PrintWriter print, ModelBundle pupil) {
        switch (outcome) {
            case Outcome.Refused(List<String> reasons) -> throw new Lookalike.Failure(String.join("\n  ", reasons));
            case Outcome.Stopped(long step) -> {
                // The process is ending and will print nothing later.
                PrintWriter err = spec.commandLine().getErr();
                err.println("Stopped after step " + step + "; the same command with --resume goes on from there.");
                err.flush();
                return 1;
            }
            case Outcome.Trained trained when json -> print.println(Printed.json(TrainedSummary.of(trained)));
            case Outcome.Trained trained -> TrainedSummary.print(print, trained, pupil);
        }
        return 0;
    }

    private Outcome taught(TrainingRequest request, OnInterrupt onInterrupt) throws IOException {
        try (var line = new WatchedLine(spec.commandLine().getErr())) {
            var stopped = new AtomicBoolean();
            if (request.config().network().strategy() == Strategy.HEAD)
                onInterrupt.close(); // it takes seconds: it may end where it is
            else
                onInterrupt.run(() -> stopped.set(true));
            return Teaching.teach(request, index.folder(), decoding.options(), line, stopped::get);
        }
    }

    private TrainingConfig config() throws IOException {
        TrainingConfig start = recipe == null ? TrainingConfig.defaults() : valid(TrainingConfig.recipe(recipe));
        String yaml = configFile == null ? "" : Files.readString(configFile);
        Map<String, String> given = TrainingKeys.given(spec);
        return valid(start.with(yaml, given));
    }

    private TrainingConfig valid(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Valid(TrainingConfig config) -> config;
            case Parsed.Invalid(List<String> problems) -> throw new ParameterException(spec.commandLine(),
                    String.join("\n", problems));
        };
    }
}
