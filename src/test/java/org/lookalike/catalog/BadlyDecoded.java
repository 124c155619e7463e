package org.lookalike.catalog;

import java.nio.file.Path;
import org.lookalike.image.BadDecoding;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.ModelBundle;

/** A real collection whose files may break what decodes them. */
public final class BadlyDecoded {
    private BadlyDecoded() {}

    public static Catalog open(Path index, ModelBundle model, BadDecoding decoding) {
        return Opening.local(index, model,
                decoding.decoder(model.preprocessing().decoding(DecoderOptions.DEFAULT)), Opening::forWriting);
    }
}
