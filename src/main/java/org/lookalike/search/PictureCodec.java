package org.lookalike.search;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Lucene's default codec, with quantised vectors beside the full ones and room for the longer embeddings of larger
 * networks. Codec and format keep Lucene's names, under which Lucene itself reads the index again.
 */
final class PictureCodec {
    static final int MAX_DIMENSIONS = 4096;
    private static final int CONNECTIONS = 16;
    private static final int BEAM = 100;
    /**
     * Lucene builds no graph for a segment of n vectors while n < threshold * ln(n): here, up to about 10,000. Scanning
     * so few is as fast as walking a graph, and indexing never pays for graphs that the next merge throws away.
     */
    private static final int GRAPH_THRESHOLD = 1_085;

    private PictureCodec() {}

    static Codec create() {
        return create(ScalarEncoding.SEVEN_BIT);
    }

    static Codec create(ScalarEncoding encoding) {
        KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat(encoding, CONNECTIONS, BEAM, 1, null,
                GRAPH_THRESHOLD) {
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
}
