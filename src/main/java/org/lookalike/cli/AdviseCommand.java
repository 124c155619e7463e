package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lookalike.catalog.Teaching;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.Advised;
import org.lookalike.train.advise.Advice;
import org.lookalike.train.advise.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "advise", description = {
        "Says how to train a model on your own categories, the sub-folders of FOLDER, from measurement.", "",
        "Few pictures (fewer than " + Situation.MANY
                + ") allow few layers to move; and the less the model knows of what "
                + "they show, the deeper down it must learn.",
        "What it knows is measured on its embedding as it is: each picture is named by its nearest others, and a linear "
                + "head is trained on a part and judged on another.",
        "If the better of the two comes " + (int) (100 * Situation.NEAR) + " %% or more of the way from guessing the "
                + "largest category to always right, the model is near:",
        "few and near train the head, many and near the top, few and far from deeper down with augmentation, many and far "
                + "all layers."}, footerHeading = "%nExample:%n", footer = {"  lookalike advise ~/Flowers"})
final class AdviseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FOLDER", description = "A folder with a sub-folder for each category.")
    private Path folder = Path.of("");
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which pictures are sampled and held out (default: 1).")
    private long seed;
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--json", description = "Print one JSON object, with all lists whole.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ModelBundle bundle = model.open();
        Advised advised;
        try (var line = new WatchedLine(spec.commandLine().getErr())) {
            advised = Teaching.advise(folder, bundle, index.folder(), decoding.options(), seed, line);
        }
        Advice advice = switch (advised) {
            case Advised.Given(Advice given) -> given;
            case Advised.Refused(String reason) -> throw new Failure(reason);
        };
        String command = command(advice);
        spec.commandLine()
                .getOut()
                .println(json
                        ? Printed.json(AdviceSummary.of(advice, bundle.name(), command))
                        : AdviceText.of(advice, bundle.name(), command));
        return 0;
    }

    private String command(Advice advice) {
        List<String> words = new ArrayList<>(List.of("lookalike", "train", folder.toString()));
        words.addAll(model.words());
        words.addAll(index.words());
        words.addAll(List.of("--out", "models/" + folder.toAbsolutePath().normalize().getFileName()));
        words.addAll(advice.flags());
        return words.stream().map(AdviseCommand::quoted).collect(Collectors.joining(" "));
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[\\w./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
