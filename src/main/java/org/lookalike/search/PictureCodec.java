package org.lookalike.search;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;

/**
 * Lucene's default codec, with quantised vectors beside the full ones and room for the longer embeddings of larger
 * networks. Codec and format keep Lucene's names, under which Lucene itself reads the index again.
 */
final class PictureCodec {
    static final int MAX_DIMENSIONS = 4096;
    private static final int CONNECTIONS = 16;
    private static final int BEAM = 100;

    private PictureCodec() {}

    static Codec of(Tuning tuning) {
        KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat(tuning.encoding(), CONNECTIONS, BEAM,
                1, null, graphThreshold(tuning.graphFrom())) {
            @Override
            public int getMaxDimensions(String field) {
                return MAX_DIMENSIONS;
            }
        };
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        };
    }

    /** Lucene builds the graph of n vectors when n > threshold * ln(n), always when the threshold is 0. */
    private static int graphThreshold(int graphFrom) {
        return graphFrom < 2 ? 0 : (int) (graphFrom / Math.log(graphFrom));
    }
}
