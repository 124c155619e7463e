package org.lookalike.fuzz;

import java.io.IOException;
import java.util.List;

/** A way into the program for bytes from a stranger. For one thread. */
public interface FuzzTarget {
    /** Inputs to begin with, small and mostly sound. */
    List<byte[]> seeds() throws IOException;

    /** Starts what inputs are sent to, which takes its time. */
    default void start() {}

    /** Takes an input as the program does. Whatever this throws is a finding. */
    void take(byte[] input) throws Exception;

    /** Words of the input's language. */
    default List<String> words() {
        return List.of();
    }

    /** How many bytes of heap an input of this length may take in all, given back ones included. */
    default long heap(int length) {
        return Long.MAX_VALUE;
    }
}
