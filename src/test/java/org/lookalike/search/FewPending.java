package org.lookalike.search;

import java.nio.file.Path;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.lookalike.model.SpaceId;

/** An index that commits by itself after few changes, as large ones do after thousands. */
public final class FewPending {
    public static final int CHANGES = 20;

    private FewPending() {}

    public static PictureIndex open(Path folder, SpaceId space, int dimensions) {
        return Sample.ready(PictureIndexes.open(folder, space, dimensions,
                Tuning.DEFAULT.keeping(CHANGES, 1_000, ScalarEncoding.PACKED_NIBBLE)));
    }
}
