package org.lookalike.train.evaluate;

import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Quotients that may have nothing to divide by. */
final class Ratio {
    private Ratio() {}

    static OptionalDouble of(double part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    /** The mean of those present. */
    static OptionalDouble mean(Stream<OptionalDouble> values) {
        return values.flatMapToDouble(OptionalDouble::stream).average();
    }
}
