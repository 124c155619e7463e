package org.lookalike.train.evaluate;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lookalike.train.evaluate.Sample.judged;

class MistakesTest {
    private static final int CAT = 0;
    private static final int DOG = 1;

    private final Judged misfiled = judged("cats/3.jpg", CAT, 0.1, 0.9);
    private final Judged unclear = judged("dogs/3.jpg", DOG, 0.55, 0.45);
    private final List<Judged> pictures = List.of(judged("cats/1.jpg", CAT, 0.9, 0.1),
            judged("cats/2.jpg", CAT, 0.9, 0.1), misfiled, judged("dogs/1.jpg", DOG, 0.2, 0.8),
            judged("dogs/2.jpg", DOG, 0.3, 0.7), unclear);
    private final Evaluation animals = new Evaluation(List.of("cat", "dog"), pictures);

    @Test
    void listsTheMostConfidentFirst() {
        assertEquals(List.of(misfiled, unclear), Mistakes.mostConfident(animals, 5));
        assertEquals(List.of(misfiled), Mistakes.mostConfident(animals, 1));
    }

    @Test
    void listsEquallyConfidentOnesByTheirFiles() {
        var b = judged("b.jpg", CAT, 0.2, 0.8);
        var a = judged("a.jpg", DOG, 0.8, 0.2);
        var evaluation = new Evaluation(List.of("cat", "dog"), List.of(b, a));

        assertEquals(List.of(a, b), Mistakes.mostConfident(evaluation, 5));
    }

    /** Cats are thought cats by 0.63 on average and dogs dogs by 0.65: 0.55 for a cat is no reason to doubt a dog. */
    @Test
    void doubtsLabelsWhereAnotherCategoryIsAsProbableAsForItsOwn() {
        assertEquals(List.of(new DoubtfulLabel(misfiled, DOG)), Mistakes.doubtfulLabels(animals));
    }

    @Test
    void doubtsTheLeastProbableLabelFirst() {
        var worse = judged("z.jpg", DOG, 0.95, 0.05);
        var evaluation = new Evaluation(List.of("cat", "dog"),
                List.of(misfiled, worse, judged("cats/1.jpg", CAT, 0.9, 0.1), judged("dogs/1.jpg", DOG, 0.2, 0.8)));

        assertEquals(List.of(new DoubtfulLabel(worse, CAT), new DoubtfulLabel(misfiled, DOG)),
                Mistakes.doubtfulLabels(evaluation));
    }

    @Test
    void categoriesWithoutPicturesMakeNobodyDoubt() {
        var evaluation = new Evaluation(List.of("cat", "emu"), List.of(judged("a.jpg", CAT, 0.1, 0.9)));

        assertEquals(List.of(), Mistakes.doubtfulLabels(evaluation));
    }

    @Test
    void refusesToDoubtALabelForItself() {
        assertEquals("cats/3.jpg: a doubtful label differs from the likely one, got 0 for both",
                assertThrows(IllegalArgumentException.class, () -> new DoubtfulLabel(misfiled, CAT)).getMessage());
    }
}
