package org.lookalike.train.svm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinearSvmTest {
    private final LinearSvm svm = new LinearSvm(100, 1);

    private static Example right(float x, float y) {
        return new Example(new float[]{x, y}, true, 1);
    }

    private static Example wrong(float x, float y, int weight) {
        return new Example(new float[]{x, y}, false, weight);
    }

    private static double decision(Plane plane, float[] features) {
        double sum = plane.bias();
        for (int f = 0; f < features.length; f++)
            sum += plane.normal()[f] * features[f];
        return sum;
    }

    @Test
    void tellsTwoKindsApartInTheMiddle() {
        Plane plane = new LinearSvm(10_000, 1).train(List.of(right(5, 3), wrong(1, 3, 1)));
        assertEquals(1, decision(plane, new float[]{5, 3}), 0.01);
        assertEquals(0, decision(plane, new float[]{3, 3}), 0.01);
        assertEquals(-1, decision(plane, new float[]{1, 3}), 0.01);
        assertEquals(0, plane.normal()[1], 1e-6, "what is the same in both decides nothing");
    }

    @Test
    void aSideOfFewCountsAsMuchAsOneOfMany() {
        List<Example> examples = new ArrayList<>(List.of(right(1, 0)));
        for (int i = 0; i < 100; i++)
            examples.add(wrong(0, 0, 1));
        Plane plane = svm.train(examples);
        assertTrue(decision(plane, new float[]{1, 0}) > 0.5, () -> "" + decision(plane, new float[]{1, 0}));
    }

    @Test
    void aWeightIsAsGoodAsSoManyEqualExamples() {
        List<Example> heavy = new ArrayList<>();
        List<Example> many = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Example some = wrong(random.nextFloat(), random.nextFloat(), 1);
            heavy.add(some);
            many.add(some);
        }
        for (List<Example> all : List.of(heavy, many)) {
            all.add(right(1.2f, 0.4f));
            all.add(right(0.8f, 1.2f));
        }
        heavy.add(wrong(0.9f, 0.9f, 3));
        for (int i = 0; i < 3; i++)
            many.add(wrong(0.9f, 0.9f, 1));
        Plane one = new LinearSvm(1, 1).train(heavy);
        Plane other = new LinearSvm(1, 1).train(many);
        assertEquals(Math.signum(decision(one, new float[]{0.9f, 0.9f})),
                Math.signum(decision(other, new float[]{0.9f, 0.9f})));
        // The mean differs by the two examples more, and with it how hard the bias is held.
        assertArrayEquals(other.normal(), one.normal(), 0.2f);
    }

    @Test
    void theSameExamplesGiveTheSamePlane() {
        List<Example> examples = List.of(right(1, 2), right(2, 2), wrong(0, 0, 2), wrong(2, 0, 1));
        assertArrayEquals(svm.train(examples).normal(), svm.train(examples).normal());
    }

    @Test
    void needsBothKinds() {
        var problem = assertThrows(IllegalArgumentException.class, () -> svm.train(List.of(right(1, 2))));
        assertEquals("there are positive and negative examples, got no negative one", problem.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LinearSvm(0, 1));
        assertThrows(IllegalArgumentException.class, () -> wrong(1, 1, 0));
    }
}
