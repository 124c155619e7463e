package org.lookalike.catalog.map;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.BitSet;

/**
 * Arrays out of a file, each after its length. Throws {@link IllegalArgumentException} where they make no sense.
 *
 * @param most bytes that there can be: a damaged length asks for no more memory than that
 */
record NumbersIn(DataInputStream in, long most) {

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[length(1)];
        in.readFully(bytes);
        return bytes;
    }

    BitSet bits() throws IOException {
        return BitSet.valueOf(bytes());
    }

    float[] floats() throws IOException {
        float[] numbers = new float[length(Float.BYTES)];
        for (int i = 0; i < numbers.length; i++)
            numbers[i] = in.readFloat();
        return numbers;
    }

    /** Of equal length. */
    float[][] rows() throws IOException {
        float[][] rows = new float[length(Integer.BYTES)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = floats();
            if (rows[i].length != rows[0].length)
                throw new IllegalArgumentException(
                        "rows are of equal length, got " + rows[0].length + " and " + rows[i].length);
        }
        return rows;
    }

    private int length(int bytesEach) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most / bytesEach)
            throw new IllegalArgumentException("a length is 0 to " + most / bytesEach + ", got " + length);
        return length;
    }
}
