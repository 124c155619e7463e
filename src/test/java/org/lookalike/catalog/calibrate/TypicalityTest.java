package org.lookalike.catalog.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lookalike.model.Embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TypicalityTest {
    private final Random random = new Random(1);

    /** About the first axis, and the closer to it the closer to the others. */
    private Embedding own() {
        return Pretend.embedding(1, 0.3 * random.nextGaussian(), 0.3 * random.nextGaussian(), 0);
    }

    private static Neighbourhood around(double closest) {
        return new Neighbourhood(Pretend.hits(20, closest, 0.001, null));
    }

    private Typicality ofSample() {
        List<Embedding> sample = new ArrayList<>();
        List<Neighbourhood> neighbourhoods = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            sample.add(own());
            neighbourhoods.add(around(0.9 + 0.02 * random.nextGaussian()));
        }
        return Typicality.of(sample, neighbourhoods);
    }

    @Test
    void oneInTwentyOfItsOwnIsTakenForAStranger() {
        Typicality typicality = ofSample();
        int lost = 0;
        for (int i = 0; i < 2000; i++)
            if (typicality.isStranger(own(), around(0.9 + 0.02 * random.nextGaussian())))
                lost++;
        assertEquals(Typicality.OWN_LOST, lost / 2000.0, 0.015);
    }

    @Test
    void strangersHaveFartherNeighboursOrLieOffTheMiddle() {
        Typicality typicality = ofSample();
        assertTrue(typicality.isStranger(Pretend.embedding(1, 0, 0, 0), around(0.7)));
        assertTrue(typicality.isStranger(Pretend.embedding(0, 0, 0, 1), around(0.88)));
        assertFalse(typicality.isStranger(Pretend.embedding(1, 0, 0, 0), around(0.9)));
    }
}
