package org.lookalike.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Pixels;
import org.lookalike.train.data.LabelledPicture;

/**
 * Pictures as they are asked for again and again: decoded, made small, and kept while there is room; the others are decoded
 * each time. Any number of threads.
 */
final class PictureStore {
    private final Decoder decoder;
    private final UnaryOperator<Pixels> shrinking;
    private final AtomicLong room;
    private final Map<ContentId, Pixels> kept = new ConcurrentHashMap<>();

    /**
     * @param shrinking gives the same for the same pixels, whenever
     * @param room bytes that may be kept, shared with other stores
     */
    PictureStore(Decoder decoder, UnaryOperator<Pixels> shrinking, AtomicLong room) {
        this.decoder = decoder;
        this.shrinking = shrinking;
        this.room = room;
    }

    /** @throws UncheckedIOException if the file can no longer be read */
    Pixels get(LabelledPicture picture) {
        Pixels known = kept.get(picture.id());
        if (known != null)
            return known;
        Pixels small = switch (decoder.decode(picture.file())) {
            case Decoded.Readable(var decoded) -> shrinking.apply(decoded.pixels());
            case Decoded.Unreadable why -> throw new UncheckedIOException(
                    new IOException(picture.file() + " can no longer be read: " + why.detail()));
        };
        if (room.addAndGet(-small.rgb().length) >= 0)
            kept.put(picture.id(), small);
        return small;
    }
}
