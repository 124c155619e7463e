package org.lookalike.search;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IOContext;

/**
 * Lucene's default codec but for its vectors: large segments have a graph over quantised vectors, small ones just the
 * vectors. Scanning a small segment is as fast as walking its graph, and indexing does not pay for graphs and quantised
 * vectors that the next merge throws away. Codec and formats keep the names under which Lucene itself reads them again.
 */
final class PictureCodec extends FilterCodec {
    /** Lucene's own limit of 1024 refuses the larger networks; its formats work as well beyond. */
    static final int MAX_DIMENSIONS = 4096;
    private static final int CONNECTIONS = 16;
    private static final int BEAM = 100;

    private final KnnVectorsFormat vectors;

    PictureCodec(Tuning tuning) {
        this(new Lucene104Codec(), tuning);
    }

    private PictureCodec(Codec lucene, Tuning tuning) {
        super(lucene.getName(), lucene);
        vectors = new BySize(tuning);
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }

    /** Decides for a whole segment; the name of what was chosen is stored with it. */
    private static final class BySize extends PerFieldKnnVectorsFormat {
        private final int graphFrom;
        private final KnnVectorsFormat plain = forEveryField(
                new Lucene99HnswVectorsFormat(CONNECTIONS, BEAM, 1, null, Integer.MAX_VALUE));
        private final KnnVectorsFormat graph;

        BySize(Tuning tuning) {
            graphFrom = tuning.graphFrom();
            graph = forEveryField(
                    new Lucene104HnswScalarQuantizedVectorsFormat(tuning.encoding(), CONNECTIONS, BEAM, 1, null, 0));
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return (large(state) ? graph : plain).fieldsWriter(state);
        }

        /** How large a segment gets is known when it is merged, not when it is first written. */
        private boolean large(SegmentWriteState state) {
            return graphFrom == 0
                    || (state.context.context() == IOContext.Context.MERGE && state.segmentInfo.maxDoc() >= graphFrom);
        }

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return plain;
        }

        @Override
        public int getMaxDimensions(String field) {
            return MAX_DIMENSIONS;
        }

        private static KnnVectorsFormat forEveryField(KnnVectorsFormat format) {
            return new PerFieldKnnVectorsFormat() {
                @Override
                public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                    return format;
                }
            };
        }
    }
}
