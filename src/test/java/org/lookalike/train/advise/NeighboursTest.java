package org.lookalike.train.advise;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lookalike.train.evaluate.Evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Pictures named by those around them. */
class NeighboursTest {
    private static final List<String> NAMES = List.of("ash", "birch");

    private static Example at(double degrees, int label, int group) {
        double angle = Math.toRadians(degrees);
        return new Example(Path.of(degrees + ".jpg"), label, group,
                new float[]{(float) (7 * Math.cos(angle)), (float) (7 * Math.sin(angle))});
    }

    @Test
    void theNearestVoteAndNobodyForHimself() {
        Evaluation judged = new Neighbours(1).judge(NAMES,
                List.of(at(0, 0, 0), at(10, 0, 1), at(50, 1, 2), at(60, 1, 3), at(12, 1, 4)));
        assertArrayEquals(new int[]{0, 1, 1, 1, 0}, judged.pictures().stream().mapToInt(p -> p.predicted()).toArray());
        assertEquals(0.6, judged.confusion().accuracy().getAsDouble(), 1e-9);
    }

    @Test
    void votesCountByTheirCosine() {
        Evaluation judged = new Neighbours(2).judge(NAMES, List.of(at(0, 0, 0), at(60, 0, 1), at(0, 1, 2)));
        double[] shares = judged.pictures().getFirst().probabilities();
        assertEquals(0.5 / 1.5, shares[0], 1e-6);
        assertEquals(1 / 1.5, shares[1], 1e-6);
    }

    @Test
    void nearDuplicatesHaveNoVoteForEachOther() {
        List<Example> copies = List.of(at(0, 0, 5), at(0, 0, 5), at(30, 1, 6));
        assertEquals(1, new Neighbours(1).judge(NAMES, copies).pictures().getFirst().predicted());
        List<Example> alone = List.of(at(0, 0, 5), at(0, 1, 5));
        assertArrayEquals(new double[]{0.5, 0.5},
                new Neighbours(1).judge(NAMES, alone).pictures().getFirst().probabilities());
    }

    @Test
    void smallCategoriesAreAskedByFewer() {
        assertEquals(10, Neighbours.suiting(new int[]{400, 30, 900}).k());
        assertEquals(4, Neighbours.suiting(new int[]{9, 3, 900, 0}).k());
        assertEquals(1, Neighbours.suiting(new int[]{1, 1}).k());
    }
}
