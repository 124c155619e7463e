package org.lookalike.train.data;

import java.nio.file.Path;
import java.util.Objects;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.PerceptualHash;
import org.lookalike.image.Picture;

/** What became of a labelled file. */
sealed interface FileRead {

    record Readable(LabelledPicture picture) implements FileRead {}

    record Broken(Decoded.Unreadable why) implements FileRead {}

    static FileRead of(Path file, Decoder decoder, WhenRead whenRead) {
        return switch (decoder.decode(file)) {
            case Decoded.Readable(Picture picture) -> {
                String category = Objects.requireNonNull(file.getParent()).getFileName().toString();
                var labelled = new LabelledPicture(file, picture.facts().id(), category,
                        PerceptualHash.of(picture.pixels()));
                whenRead.read(labelled, picture);
                yield new Readable(labelled);
            }
            case Decoded.Unreadable unreadable -> new Broken(unreadable);
        };
    }
}
