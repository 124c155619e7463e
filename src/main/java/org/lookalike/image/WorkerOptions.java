package org.lookalike.image;

import java.time.Duration;

/**
 * How pictures are decoded in processes of their own.
 *
 * @param most how many processes there are at one time; each decodes one picture
 * @param idle how long one is kept that has nothing to do
 * @param start how long one may take to start
 */
record WorkerOptions(int most, Duration idle, Duration start) {
    /** More than an indexing run keeps busy, so that questions need not wait for it. */
    static final WorkerOptions DEFAULT = new WorkerOptions(Runtime.getRuntime().availableProcessors() + 2,
            Duration.ofMinutes(1), Duration.ofMinutes(1));

    WorkerOptions {
        if (most < 1)
            throw new IllegalArgumentException("decoding needs at least one process, got " + most);
    }
}
