package org.lookalike.train;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SigmoidTest {

    @Test
    void findsTheShareOfMembersAtEachMargin() {
        // A hundred times: at margin -1 a quarter are members, at margin 1 three quarters.
        double[] margins = new double[800];
        for (int i = 0; i < margins.length; i++)
            margins[i] = i % 2 == 0 ? -1 : 1;
        Sigmoid sigmoid = Sigmoid.fitted(margins, i -> i % 2 == 0 ? i % 8 == 0 : i % 8 != 1);
        assertEquals(-Math.log(3), sigmoid.slope(), 0.02);
        assertEquals(0, sigmoid.offset(), 1e-6);
    }

    @Test
    void staysFiniteWhereMarginsSeparate() {
        Sigmoid sigmoid = Sigmoid.fitted(new double[]{-3, -2, 2, 3}, i -> i >= 2);
        assertTrue(sigmoid.slope() < 0 && Double.isFinite(sigmoid.slope()));
        double probability = 1 / (1 + Math.exp(sigmoid.slope() * 3 + sigmoid.offset()));
        assertTrue(probability > 0.6 && probability < 0.95, "" + probability);
    }

    @Test
    void withoutMembersIsNeverSure() {
        Sigmoid sigmoid = Sigmoid.fitted(new double[]{-1, 0, 1}, i -> false);
        assertEquals(1 / 5.0, 1 / (1 + Math.exp(sigmoid.offset())), 1e-3); // 1 / (others + 2)
    }
}
