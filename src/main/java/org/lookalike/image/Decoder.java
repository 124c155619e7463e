package org.lookalike.image;

import java.nio.file.Path;

/**
 * Turns files into pictures: upright, in sRGB, large ones at a reduced scale. Decoding happens in processes of its own,
 * shared by all decoders of this program: whatever a file does to the one that reads it, the answer here is a
 * {@link Decoded}. One decoder serves any number of threads; together they hold no more memory than is set aside for
 * pictures, and wait for each other where that is not enough.
 */
public final class Decoder {
    private final DecoderOptions options;
    private final DecodingPlace place;

    /** The first picture starts the first process. */
    public Decoder(DecoderOptions options) {
        this(options, (source, wanted) -> Workers.shared().decode(source, wanted));
    }

    Decoder(DecoderOptions options, DecodingPlace place) {
        this.options = options;
        this.place = place;
    }

    /** In this very process, without a time limit: for bytes that this program made itself. */
    public static Decoder inProcess(DecoderOptions options) {
        return new Decoder(options, LocalDecoding.ofThisHeap());
    }

    /** Starts a process in the background, so that the first picture need not wait for it. */
    public static void warm() {
        Workers.shared().warm();
    }

    /** What this program's decoding processes did so far. */
    public static DecodingActivity activity() {
        return Workers.shared().activity();
    }

    /** Likewise, but at another scale. */
    public Decoder withSides(int shorter, int longer) {
        return new Decoder(options.withSides(shorter, longer), place);
    }

    public DecoderOptions options() {
        return options;
    }

    public Decoded decode(Path file) {
        return place.decode(new Source.File(file), options);
    }

    /**
     * @param bytes a whole file, not written to meanwhile
     * @param name what to call it in an {@link Decoded.Unreadable}
     */
    public Decoded decode(byte[] bytes, String name) {
        return place.decode(new Source.InMemory(bytes, name), options);
    }
}
