package org.lookalike.model;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookalike.image.Pixels;
import org.lookalike.image.Region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PreprocessingTest {
    private static final Preprocessing SMALL = Preprocessing.imageNet(40, 32);

    @Test
    void makesOneColourThreePlanesOfOneNumber() {
        byte[] rgb = new byte[3 * 90 * 60];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 255;
            rgb[i + 1] = 51; // a fifth of 255
            rgb[i + 2] = 0;
        }
        Pixels square = SMALL.square(new Pixels(90, 60, rgb));
        assertEquals(32, square.width());
        assertEquals(32, square.height());

        FloatBuffer numbers = FloatBuffer.allocate(SMALL.size());
        SMALL.normalise(square, numbers);
        assertPlane((1 - 0.485) / 0.229, numbers, 0);
        assertPlane((0.2 - 0.456) / 0.224, numbers, 1);
        assertPlane((0 - 0.406) / 0.225, numbers, 2);
        assertEquals(0, numbers.remaining());
    }

    @ParameterizedTest
    @CsvSource({"64, 0", "64, 7", "64, 96", "2049, 64"})
    void refusesSidesThatNoNetworkSees(int resize, int crop) {
        assertEquals("preprocessing resizes to at most 2048 and crops 8 or more, at most as large; got resize "
                + resize + ", crop " + crop,
                assertThrows(BadBundle.class, () -> Preprocessing.imageNet(resize, crop)).getMessage());
    }

    @Test
    void refusesADeviationOfZero() {
        assertThrows(BadBundle.class,
                () -> new Preprocessing(64, 64, List.of(0f, 0f, 0f), List.of(1f, 0f, 1f)));
        assertThrows(BadBundle.class, () -> new Preprocessing(64, 64, List.of(0f), List.of(1f, 1f, 1f)));
    }

    /** The left half is black, the right one white. */
    @Test
    void squeezesPicturesIfItIsToldTo() throws IOException {
        byte[] rgb = new byte[3 * 40 * 10];
        for (int i = 0; i < rgb.length; i++)
            rgb[i] = (byte) (i / 3 % 40 < 20 ? 0 : 255);
        Preprocessing squeezing = Preprocessing.imageNet(12, 8).squashed();
        Pixels square = squeezing.square(new Pixels(40, 10, rgb));
        assertEquals(8, square.width());
        for (int row = 0; row < 8; row++)
            assertArrayEquals(new int[]{0, 0, 0, 255, 255, 255}, level(square.rgb(), row), "row " + row);
        Region seen = squeezing.seen(40, 10);
        assertEquals(8 / 12.0, seen.width(), 1e-9);
        assertEquals(8 / 12.0, seen.height(), 1e-9);
        String json = ModelBundle.JSON.writeValueAsString(squeezing);
        assertEquals(squeezing, ModelBundle.JSON.readValue(json, Preprocessing.class));
        assertFalse(ModelBundle.JSON.writeValueAsString(SMALL).contains("squash"));
    }

    /** Of the three pixels at the left, and the three at the right. */
    private static int[] level(byte[] rgb, int row) {
        return IntStream.of(0, 1, 2, 5, 6, 7).map(column -> rgb[3 * (8 * row + column)] & 255).toArray();
    }

    @Test
    void shadesOfGreyAreTheLuminance() {
        var grey = new Preprocessing(8, 8, List.of(0.5f), List.of(0.25f));
        byte[] rgb = new byte[3 * 8 * 8];
        for (int i = 0; i < rgb.length; i += 3)
            rgb[i + 1] = (byte) 200;
        Pixels square = new Pixels(8, 8, rgb);
        float[] numbers = new float[grey.size()];
        grey.normaliseInterleaved(square, numbers, 0);
        assertEquals(64, grey.size());
        for (float number : numbers)
            assertEquals((117 / 255.0 - 0.5) / 0.25, number, 1e-5);
    }

    private static void assertPlane(double expected, FloatBuffer numbers, int channel) {
        float[] plane = Arrays.copyOfRange(numbers.array(), channel * 1024, (channel + 1) * 1024);
        for (float number : plane)
            assertEquals(expected, number, 1e-5);
    }

    @Test
    void seesTheMiddleOfEvenTheLongestPicture() {
        Region seen = SMALL.seen(1000, 5);
        assertEquals(0.498, seen.left(), 1e-9);
        assertEquals(0.004, seen.width(), 1e-9);
        assertEquals(0.8, seen.height(), 1e-9);
    }
}
