package org.lookalike.train.report;

import java.nio.file.Path;
import java.util.Optional;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Thumbnail;

/** Where a report gets small JPEG files of its pictures. */
@FunctionalInterface
interface Thumbnails {

    /** A small JPEG file, or nothing if the picture is gone or cannot be read. */
    Optional<byte[]> jpeg(Path file);

    /** Decodes the files themselves. */
    static Thumbnails ofFiles() {
        var decoder = new Decoder(DecoderOptions.DEFAULT);
        return file -> switch (decoder.decode(file)) {
            case Decoded.Readable readable -> Optional.of(Thumbnail.jpeg(readable.picture().pixels()));
            case Decoded.Unreadable _ -> Optional.empty();
        };
    }
}
