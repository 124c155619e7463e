package org.lookalike.catalog.map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class LandmarksTest {

    /** On a line in space, 0 to 99; on the map along the diagonal, but that the second half lies elsewhere. */
    private static Landmarks line() {
        float[][] points = new float[100][];
        float[] places = new float[200];
        for (int i = 0; i < 100; i++) {
            points[i] = new float[]{i, 0, 0};
            places[2 * i] = i < 50 ? i / 100f : 1 - i / 1000f;
            places[2 * i + 1] = i / 100f;
        }
        return Landmarks.of(points, places);
    }

    @Test
    void whatIsLikeALandmarkLiesThere() {
        assertArrayEquals(new float[]{0.2f, 0.2f}, line().place(new float[]{20, 0, 0}), 0.015f);
        assertArrayEquals(new float[]{0.2f, 0.2f}, line().place(new float[]{20.2f, 3, 0}), 0.015f);
    }

    @Test
    void whatIsBetweenTwoPartsOfTheMapLiesInOneOfThem() {
        float[] place = line().place(new float[]{49.4f, 0, 0});
        assertEquals(0.48, place[0], 0.03);
        assertEquals(0.48, place[1], 0.03);
    }

    @Test
    void everyLandmarkIsInOneCell() {
        int[] seen = new int[100];
        for (int[] cell : line().cells())
            for (int landmark : cell)
                seen[landmark]++;
        for (int count : seen)
            assertEquals(1, count);
    }
}
