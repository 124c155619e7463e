package org.lookalike.catalog.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lookalike.image.Pixels;
import org.lookalike.image.Turn;

/**
 * Drawn pictures whose edges and contrasts are spread as those of photographs are: rectangles of all sizes, each hiding
 * what lies below it (Lee, Mumford and Huang, "Occlusion Models for Natural Images", IJCV 2001).
 */
final class DeadLeaves {
    private static final List<Turn> TURNS = List.of(Turn.values());
    private static final int SIDE = 128;
    private static final int LEAVES = 60;
    private static final double SMALLEST = 3;

    private DeadLeaves() {}

    /** The same number, the same picture. */
    static Pixels drawn(long number) {
        var random = new SplittableRandom(number * 7919 + 17);
        int[] colours = new int[SIDE * SIDE];
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            // The large ones lie below, the small ones on top.
            int width = size(random, leaf);
            int height = Math.clamp((int) (width * (0.5 + random.nextDouble())), 1, SIDE);
            int left = random.nextInt(-width / 2, SIDE);
            int top = random.nextInt(-height / 2, SIDE);
            int colour = random.nextInt();
            for (int y = Math.max(0, top); y < Math.min(SIDE, top + height); y++)
                Arrays.fill(colours, y * SIDE + Math.max(0, left), y * SIDE + Math.min(SIDE, left + width), colour);
        }
        byte[] rgb = new byte[colours.length * 3];
        for (int i = 0; i < rgb.length; i++)
            rgb[i] = (byte) (colours[i / 3] >> (i % 3 * 8));
        return new Pixels(SIDE, SIDE, rgb);
    }

    private static int size(SplittableRandom random, int leaf) {
        double largest = SIDE * (1 - (double) leaf / LEAVES) + SMALLEST;
        return (int) Math.max(SMALLEST, largest * random.nextDouble());
    }

    /** A copy: turned, brighter and with a margin cut off, as the number says. */
    static Pixels copy(Pixels picture, int number) {
        Turn turn = TURNS.get(number % TURNS.size());
        int cut = number / 8 % 3 * SIDE / 40;
        int side = SIDE - 2 * cut;
        float[][] channels = new float[3][SIDE * SIDE];
        for (int i = 0; i < picture.rgb().length; i++)
            channels[i % 3][i / 3] = picture.rgb()[i] & 0xff;
        byte[] rgb = new byte[side * side * 3];
        for (int channel = 0; channel < 3; channel++) {
            float[] turned = turn.of(channels[channel], SIDE);
            for (int y = 0; y < side; y++)
                for (int x = 0; x < side; x++)
                    rgb[(y * side + x) * 3 + channel] = (byte) Math
                            .min(255, turned[(y + cut) * SIDE + x + cut] * 0.9f + 20);
        }
        return new Pixels(side, side, rgb);
    }
}
