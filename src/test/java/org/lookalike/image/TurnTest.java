package org.lookalike.image;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class TurnTest {
    private static final float[] SQUARE = {1, 2, 3, 4};

    @Test
    void turnsAreClockwiseAndMirroringComesFirst() {
        assertArrayEquals(new float[]{3, 1, 4, 2}, Turn.ROTATED_90.of(SQUARE, 2));
        assertArrayEquals(new float[]{4, 3, 2, 1}, Turn.ROTATED_180.of(SQUARE, 2));
        assertArrayEquals(new float[]{2, 4, 1, 3}, Turn.ROTATED_270.of(SQUARE, 2));
        assertArrayEquals(new float[]{2, 1, 4, 3}, Turn.MIRRORED.of(SQUARE, 2));
        assertArrayEquals(Turn.ROTATED_90.of(new float[]{2, 1, 4, 3}, 2), Turn.MIRRORED_90.of(SQUARE, 2));
        assertArrayEquals(Turn.ROTATED_180.of(new float[]{2, 1, 4, 3}, 2), Turn.MIRRORED_180.of(SQUARE, 2));
        assertArrayEquals(Turn.ROTATED_270.of(new float[]{2, 1, 4, 3}, 2), Turn.MIRRORED_270.of(SQUARE, 2));
    }

    @ParameterizedTest
    @EnumSource
    void aTurnIsTakenBack(Turn turn) {
        assertArrayEquals(SQUARE, turn.inverse().of(turn.of(SQUARE, 2), 2));
    }

    @ParameterizedTest
    @EnumSource
    void turnsFollowOneAnother(Turn turn) {
        for (Turn next : Turn.values())
            assertArrayEquals(next.of(turn.of(SQUARE, 2), 2), turn.then(next).of(SQUARE, 2));
    }

    @Test
    void whatIsCutOffIsFoundOnTheUprightPicture() {
        // The left column of a picture that was turned clockwise was its lowest row.
        assertArrayEquals(new float[]{0, 0, 0, 0.1f}, Turn.ROTATED_90.upright(0.1f, 0, 0, 0));
        assertArrayEquals(new float[]{0, 0, 0.1f, 0}, Turn.MIRRORED.upright(0.1f, 0, 0, 0));
        assertArrayEquals(new float[]{0, 0.1f, 0, 0}, Turn.MIRRORED_270.upright(0.1f, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void hashesOfAllTurnsComeFromOneTransform(Turn turn) {
        var random = new Random(3);
        float[] fields = new float[Miniature.SIDE * Miniature.SIDE];
        for (int i = 0; i < fields.length; i++)
            fields[i] = random.nextInt(256);
        long turned = PerceptualHash.of(turn.of(fields, Miniature.SIDE));
        // Rounding may decide a bit whose frequency is at the median.
        assertEquals(0, PerceptualHash.distance(turned, PerceptualHash.ofTurns(fields).getOrDefault(turn, 0L)), 1);
        assertEquals(turn == Turn.NONE, turned == PerceptualHash.of(fields));
    }

    @Test
    void aMiniatureHasTheMeanOfItsFields() {
        byte[] rgb = new byte[64 * 32 * 3];
        for (int x = 0; x < 64; x++)
            for (int c = 0; c < 3; c++)
                rgb[x * 3 + c] = (byte) (x % 2 == 0 ? 100 : 200);
        Miniature miniature = Miniature.of(new Pixels(64, 32, rgb));
        assertEquals(150, miniature.fields()[0]);
        assertEquals(0, miniature.fields()[Miniature.SIDE]);
    }
}
