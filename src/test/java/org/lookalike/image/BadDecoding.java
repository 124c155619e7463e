package org.lookalike.image;

/**
 * Decoding in processes that do what they read in a small file, however bad that is ("crash", "leave", "loop", "fill",
 * "say-nonsense"), and decode all others.
 */
public final class BadDecoding implements AutoCloseable {
    private static final long MEMORY = 8 << 20;

    private final Workers workers = new Workers(WorkerOptions.DEFAULT, BadWorker.class, new MemoryBudget(MEMORY),
            new MemoryBudget(MEMORY));

    /** A file called loop.jpg has a second, and all others as long as the options say. */
    public Decoder decoder(DecoderOptions options) {
        return new Decoder(options, (source, wanted) -> workers.decode(source,
                source.name().endsWith("loop.jpg") ? wanted.withMaxSeconds(1) : wanted));
    }

    public DecodingActivity activity() {
        return workers.activity();
    }

    @Override
    public void close() {
        workers.close();
    }
}
