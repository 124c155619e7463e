package org.lookalike.load;

import java.time.Duration;

/** How visitors come. */
sealed interface Pace {
    Duration time();

    /** So many at any time, the next one as soon as one leaves. */
    record Constantly(int visitors, Duration time) implements Pace {}

    /** So many a second at random moments, however long those before them wait (Poisson). */
    record Arriving(double perSecond, Duration time) implements Pace {}
}
