package org.lookalike.catalog.map;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;

/** Arrays into a file, each after its length. */
record NumbersOut(DataOutputStream out) {

    void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void bits(BitSet bits) throws IOException {
        bytes(bits.toByteArray());
    }

    void floats(float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers)
            out.writeFloat(number);
    }

    void rows(float[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows)
            floats(row);
    }
}
