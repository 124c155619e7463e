package org.lookalike.train.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lookalike.model.Architecture;
import org.lookalike.model.HeadKind;
import org.lookalike.model.Precision;
import org.lookalike.train.data.AugmentationOptions;
import org.lookalike.train.data.Reflection;
import org.lookalike.train.optimise.OptimiserKind;
import org.lookalike.train.optimise.Schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingConfigTest {
    private static final TrainingConfig DEFAULTS = TrainingConfig.defaults();
    private static final String FILE = Resources.text("training.yaml");

    @Test
    void theAnnotatedFileSaysTheDefaults() {
        assertEquals(DEFAULTS, valid(TrainingConfig.parse(FILE, Map.of())));
        assertEquals(FILE, DEFAULTS.toYaml());
    }

    @Test
    void theAnnotatedFileHasEverySettingWithAComment() {
        List<Key> keys = TrainingConfig.keys();
        assertEquals(keys.stream().map(Key::name).toList(), List.copyOf(AnnotatedFile.descriptions().keySet()));
        for (Key key : keys)
            assertFalse(key.description().isBlank(), key.name());
        assertEquals(keys.size(), new HashSet<>(keys.stream().map(Key::name).toList()).size());
    }

    @Test
    void tellsTheCommandLineOfEachSetting() {
        assertEquals(new Key("run", "batch-size", "Pictures in a step.", "64", "INTEGER"), key("batch-size"));
        assertEquals("false", key("decay-biases").defaultValue());
        assertEquals("true|false", key("decay-biases").values());
        assertEquals("sgd|momentum|nesterov|adagrad|rmsprop|adam|adamw", key("optimiser").values());
        assertEquals("0.01,0.1,1,10,100", key("costs").defaultValue());
        assertEquals("NUMBER[,...]", key("costs").values());
        assertTrue(key("strategy").description().endsWith("or all (everything; hours without a GPU)."));
    }

    @Test
    void withNothingSaidIsTheDefaults() {
        assertEquals(DEFAULTS, valid(TrainingConfig.parse("", Map.of())));
        assertEquals(DEFAULTS, valid(TrainingConfig.parse("# nothing\nrun:\n  # epochs: 3\n", Map.of())));
    }

    @Test
    void readsSectionsAndOverrides() {
        TrainingConfig config = valid(TrainingConfig.parse("""
                network: {strategy: top, from: denseblock3}
                head:
                  head: fc
                  hidden-sizes: [512, 128]
                run:
                  epochs: 3
                optimiser:
                  optimiser: nesterov
                  learning-rate: 3e-2
                """, Map.of("epochs", "5", "costs", "1, 2.5", "decay-biases", "true")));
        assertEquals(new NetworkConfig(Strategy.TOP, "denseblock3", "model", InitialWeights.MODEL, 0, List.of()),
                config.network());
        assertEquals(
                new HeadConfig(HeadKind.FC, HeadFeatures.POOLED, List.of(512, 128), 0.5, List.of(), List.of(),
                        List.of(1.0, 2.5), 10),
                config.head());
        assertEquals(new RunConfig(5, 0, 64, Precision.FP32, 1, 10), config.run());
        assertEquals(OptimiserKind.NESTEROV, config.optimiser().optimiser());
        assertEquals(0.03, config.optimiser().learningRate());
        assertTrue(config.optimiser().decayBiases());
        assertEquals(DEFAULTS.schedule(), config.schedule());
    }

    @Test
    void writesWhatItReads() {
        TrainingConfig config = valid(TrainingConfig.parse("", Map.of("hidden-sizes", "", "seed",
                "-9007199254740993", "learning-rate", "0.123456789", "epsilon", "1.5e-12", "evaluator", "macro-f1",
                "schedule", "one-cycle", "reflect", "false")));
        assertEquals(List.of(), config.head().hiddenSizes());
        assertEquals(config, valid(TrainingConfig.parse(config.toYaml(), Map.of())));
    }

    @Test
    void namesTheNearestSetting() {
        assertProblems("run: {epoch: 3}", "there is no setting \"epoch\"; the nearest is \"epochs\"");
        assertProblems("optimizer: {momentum: 0}", "there is no section \"optimizer\"; the nearest is \"optimiser\"");
        assertEquals(List.of("there is no setting \"bath-size\"; the nearest is \"batch-size\""),
                problems(TrainingConfig.parse("", Map.of("bath-size", "3"))));
    }

    @Test
    void saysWhereASettingBelongs() {
        assertProblems("epochs: 3", "\"epochs\" belongs under \"run\"");
        assertProblems("loss: {epochs: 3}", "\"epochs\" belongs under \"run\", not under \"loss\"");
        assertProblems("head: svm", "\"head\" is a section with settings of its own, got \"svm\"");
    }

    @Test
    void namesKeyRuleAndValueOfEveryProblem() {
        assertProblems("""
                network: {strategy: heads}
                run: {epochs: 0, batch-size: ten, seed: }
                optimiser: {learning-rate: -1, weight-decay: much, decay-biases: 1}
                head: {hidden-sizes: [64, 0], costs: []}
                """, "strategy is one of head, top, all, got \"heads\"", "batch-size is a whole number, got \"ten\"",
                "seed is a whole number, got \"\"", "weight-decay is a number, got \"much\"",
                "decay-biases is one of true, false, got \"1\"", "hidden-sizes are at least 1, got 64,0",
                "costs are one or more numbers above 0, got ", "epochs is at least 1, got 0",
                "learning-rate is above 0, got -1");
    }

    @Test
    void takesNoNumbersThatAreNone() {
        assertEquals(List.of("momentum is a number, got \"NaN\""),
                problems(TrainingConfig.parse("", Map.of("momentum", "NaN"))));
        assertEquals(List.of("learning-rate is above 0, got Infinity"),
                problems(TrainingConfig.parse("", Map.of("learning-rate", "1e999"))));
    }

    @Test
    void refusesWhatIsNoSettings() {
        assertProblems("- 3", "settings stand in sections such as \"run:\", got [3]");
        assertProblems("run: {epochs: {a: 1}}", "\"epochs\" is a single value or a list of them, got {\"a\":1}");
        assertProblems("run: {epochs: 1, epochs: 2}", "the settings are no YAML: Duplicate field 'epochs' (line 1)");
        assertEquals(1, problems(TrainingConfig.parse("run: [", Map.of())).size());
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertProblems("network: {initial-weights: random}",
                "initial-weights is model, with strategy all random or whitened, with top whitened, got random");
        assertProblems("network: {strategy: top, initial-weights: random}",
                "initial-weights is model, with strategy all random or whitened, with top whitened, got random");
        assertProblems("network: {initial-weights: whitened}",
                "initial-weights is model, with strategy all random or whitened, with top whitened, got whitened");
        assertProblems("{head: {head: svm}, network: {strategy: all}, loss: {mixup: 0.2}}",
                "strategy is head if head is svm, got all", "mixup is 0 if head is svm, got 0.2");
        assertProblems("head: {features: flattened}", "features is pooled if head is linear, got flattened");
        assertProblems("network: {architecture: vgg16}",
                "architecture is model unless initial-weights is random or whitened, got vgg16");
        assertProblems("network: {strategy: all, initial-weights: random, architecture: lenet5 pooling=none}",
                "architecture is model, or one of " + String.join(", ", Architecture.names())
                        + ", got lenet5 pooling=none");
        assertProblems("{network: {strategy: top}, validation: {learning-curve: true}}",
                "learning-curve is false unless strategy is head, got true");
    }

    static List<String> recipes() {
        return Recipes.NAMES;
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void hasRecipes(String name) {
        TrainingConfig recipe = valid(TrainingConfig.recipe(name));
        assertEquals(recipe, valid(TrainingConfig.parse(recipe.toYaml(), Map.of())));
        assertEquals(new RunConfig(1, 0, recipe.run().batchSize(), recipe.run().precision(), 1, 10),
                valid(recipe.with("", Map.of("epochs", "1"))).run());
    }

    @Test
    void namesTheRecipes() {
        assertEquals(List.of("recipe is one of " + String.join(", ", Recipes.NAMES) + ", got \"heads\""),
                problems(TrainingConfig.recipe("heads")));
    }

    @Test
    void becomesAugmentation() {
        TrainingConfig config = valid(TrainingConfig.parse("augmentation: {crop: 0.25, alternate: true, shift: 0.1, "
                + "scale: 0.2, rotate: 5, brightness: 0.3, contrast: 0.4, colour: 0.5, erase: 0.6}", Map.of()));
        assertEquals(new AugmentationOptions(true, Reflection.IN_TURN, 0.1, 0.1, 0.8, 2.4, 5, 0.3, 0.4, 0.5, 0.6),
                config.augmentation().options());
        assertEquals(Reflection.BY_CHANCE, DEFAULTS.augmentation().options().reflection());
        assertEquals(Reflection.NONE, valid(TrainingConfig.parse("", Map.of("reflect", "false", "alternate", "true")))
                .augmentation()
                .options()
                .reflection());
    }

    @Test
    void becomesSchedulesLossesAndScores() {
        assertEquals(Schedule.oneCycle(0.3).withWarmUp(7), valid(TrainingConfig.parse("",
                Map.of("schedule", "one-cycle", "warmup-steps", "7"))).schedule().rates());
        assertEquals(List.of(2.0, 2 / 3.0), valid(TrainingConfig.parse("", Map.of("category-weights", "balanced")))
                .loss()
                .crossEntropy(new int[]{1, 3})
                .weights()
                .values());
        assertEquals(4,
                valid(TrainingConfig.parse("", Map.of("early-stopping", "4"))).validation().stopping().patience());
        assertEquals(0.8,
                valid(TrainingConfig.parse("", Map.of("beta1", "0.8"))).optimiser().hyperparameters().beta1());
    }

    private static Key key(String name) {
        return TrainingConfig.keys().stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }

    private static TrainingConfig valid(Parsed parsed) {
        return assertInstanceOf(Parsed.Valid.class, parsed, parsed.toString()).config();
    }

    private static List<String> problems(Parsed parsed) {
        return assertInstanceOf(Parsed.Invalid.class, parsed).problems();
    }

    private static void assertProblems(String yaml, String... problems) {
        assertEquals(List.of(problems), problems(TrainingConfig.parse(yaml, Map.of())));
    }
}
