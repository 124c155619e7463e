package org.lookalike.catalog.calibrate;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NeighbourhoodTest {

    @Test
    void closenessIsTheMeanOfTheTenNearestAndTheBackgroundThatOfTheNextTen() {
        var around = Neighbourhood.of(Pretend.hits(60, 0.9, 0.01, "rose"), Pretend.id(99));
        assertEquals(Neighbourhood.SIZE, around.nearest().size());
        assertEquals(0.9 - 0.045, around.closeness(), 1e-6);
        assertEquals(0.9 - 0.145, around.background(), 1e-6);
    }

    @Test
    void aFewNeighboursMakeDo() {
        var around = Neighbourhood.of(Pretend.hits(3, 0.9, 0.1, null), Pretend.id(99));
        assertEquals(0.8, around.closeness(), 1e-6);
        assertEquals(0.7, around.background(), 1e-6);
    }

    @Test
    void whoAsksIsNoNeighbour() {
        var around = Neighbourhood.of(Pretend.hits(3, 0.9, 0.1, null), Pretend.id(0));
        assertEquals(2, around.nearest().size());
        assertThrows(IllegalArgumentException.class,
                () -> Neighbourhood.of(List.of(Pretend.hit(0, 1, null)), Pretend.id(0)));
    }

    @Test
    void nearerNeighboursCountForMoreAndAHitIsNoWitnessOfItself() {
        var around = Neighbourhood.of(List.of(Pretend.hit(0, 0.9, "rose"), Pretend.hit(1, 0.9, "rose"),
                Pretend.hit(2, 0.8, "tulip"), Pretend.hit(3, 0.8, null)), Pretend.id(99));
        double far = Math.exp(-1);
        assertEquals(Math.log((0.5 + 1) / (0.5 + far)), around.agreement(Pretend.id(0), "rose"), 1e-5);
        assertEquals(Math.log(0.5 / 2.5), around.agreement(Pretend.id(2), "tulip"), 1e-5);
        assertEquals(Math.log((0.5 + far) / 2.5), around.agreement(Pretend.id(9), "tulip"), 1e-5);
    }
}
