package org.lookalike.train.data;

import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.PerceptualHash;
import org.lookalike.image.Picture;

/** What became of a labelled file. */
sealed interface FileRead {

    record Readable(LabelledPicture picture) implements FileRead {}

    record Broken(Decoded.Unreadable why) implements FileRead {}

    static FileRead of(NamedFile named, Decoder decoder, WhenRead whenRead) {
        return switch (decoder.decode(named.file())) {
            case Decoded.Readable(Picture picture) -> {
                var labelled = new LabelledPicture(named.file(), picture.facts().id(), named.category(),
                        PerceptualHash.of(picture.pixels()));
                whenRead.read(labelled, picture);
                yield new Readable(labelled);
            }
            case Decoded.Unreadable unreadable -> new Broken(unreadable);
        };
    }
}
