package org.lookalike.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.lookalike.model.Embedding;

/** A small index that always answers approximately, and misses much: its graph sees one bit of each number. */
public final class ApproximateIndex {
    public static final int DIMENSIONS = 128;
    private static final Tuning CARELESS = Tuning.DEFAULT.approximate(20, 20, 20)
            .keeping(1000, 0, ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE);

    private ApproximateIndex() {}

    public static PictureIndex of(Path folder, int pictures) {
        List<IndexedPicture> all = Sample.pictures(pictures, DIMENSIONS, 1);
        return Sample.filled(folder, all, DIMENSIONS, CARELESS);
    }

    public static Query query(Random random, int k) {
        return Sample.query(embedding(random), k);
    }

    private static Embedding embedding(Random random) {
        return Sample.embedding(random, DIMENSIONS);
    }
}
