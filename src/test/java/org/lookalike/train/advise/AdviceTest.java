package org.lookalike.train.advise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lookalike.image.ContentId;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.Strategy;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Judged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From figures to a strategy. */
class AdviceTest {

    @Test
    void gainIsMeasuredFromGuessing() {
        assertEquals(0.5, new Separation(100, 0.75, 0.5).gain(), 1e-12);
        assertEquals(0, new Separation(100, 0.1, 0.1).gain(), 1e-12);
        assertEquals(-1, new Separation(100, 0, 0.5).gain(), 1e-12);
        assertEquals(0, new Separation(100, 1, 1).gain());
    }

    @Test
    void sizeAndNearnessDecide() {
        assertEquals(Situation.FEW_NEAR, Situation.of(999, 0.7));
        assertEquals(Situation.FEW_FAR, Situation.of(999, 0.69));
        assertEquals(Situation.MANY_NEAR, Situation.of(1000, 0.7));
        assertEquals(Situation.MANY_FAR, Situation.of(1000, -0.1));
        assertEquals(Strategy.HEAD, Situation.FEW_NEAR.strategy());
    }

    @ParameterizedTest
    @EnumSource
    void itsFlagsAreOnesThatTrainingKnows(Situation situation) {
        Map<String, String> flags = new HashMap<>();
        for (int i = 0; i < situation.flags().size(); i += 2)
            flags.put(situation.flags().get(i).substring(2), situation.flags().get(i + 1));
        var recipe = assertInstanceOf(Parsed.Valid.class,
                TrainingConfig.recipe(Objects.requireNonNull(flags.remove("recipe"))));
        var config = assertInstanceOf(Parsed.Valid.class, recipe.config().with("", flags)).config();
        assertEquals(situation.strategy(), config.network().strategy());
    }

    @Test
    void saysWhyAndWarns() {
        Advice advice = Advice.of(new Measured(folder(40, 10), List.of(), 5, judged(40, 10, 49), Optional.empty()));
        assertEquals(Situation.FEW_NEAR, advice.situation());
        assertEquals("50 pictures are few: the line is at about 1,000.", advice.reasons().getFirst());
        assertTrue(advice.reasons().get(1).contains("comes 90 % of the way"), advice.reasons().toString());
        assertTrue(advice.reasons().getLast().contains("4.0 times"), advice.reasons().toString());
        assertEquals(List.of("--recipe", "head", "--category-weights", "balanced", "--evaluator",
                "balanced-accuracy"), advice.flags());
        assertTrue(advice.warnings().getFirst().contains("birch (10)"), advice.warnings().toString());
        assertTrue(advice.warnings().getLast().contains("linear probe needs"), advice.warnings().toString());
    }

    @Test
    void theBetterMeasureCounts() {
        var measured = new Measured(folder(40, 40), List.of(), 5, judged(40, 40, 50), Optional.of(judged(8, 8, 16)));
        assertEquals(1, measured.gain(), 1e-12);
        assertEquals(0.25, measured.neighbourSeparation().gain(), 1e-12);
        assertEquals(List.of(), Advice.of(measured).warnings());
    }

    @Test
    void namesDoubtfulLabels() {
        var measured = new Measured(folder(40, 40), List.of(), 5, judged(40, 40, 79), Optional.empty());
        assertEquals(List.of(Path.of("79.jpg")),
                measured.doubtful().stream().map(label -> label.picture().file()).toList());
    }

    /** So many of ash, then of birch. */
    private static LabelledFolder folder(int ash, int birch) {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (int i = 0; i < ash + birch; i++)
            pictures.add(new LabelledPicture(Path.of(i + ".jpg"), ContentId.of(new byte[]{(byte) i}),
                    i < ash ? "ash" : "birch", i));
        return new LabelledFolder(Path.of("trees"), List.of("ash", "birch"), List.of(), pictures, List.of(), List.of(),
                List.of(), List.of());
    }

    /** The first {@code right} rightly. */
    private static Evaluation judged(int ash, int birch, int right) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < ash + birch; i++) {
            int label = i < ash ? 0 : 1;
            boolean ashLike = i < right == (label == 0);
            judged.add(
                    new Judged(Path.of(i + ".jpg"), label, ashLike ? new double[]{0.9, 0.1} : new double[]{0.1, 0.9}));
        }
        return new Evaluation(List.of("ash", "birch"), judged);
    }
}
