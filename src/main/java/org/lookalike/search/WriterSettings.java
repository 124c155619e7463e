package org.lookalike.search;

import org.apache.lucene.index.IndexWriterConfig;

/** How Lucene writes. */
final class WriterSettings {
    private static final double BUFFER_MB = 128;

    private WriterSettings() {}

    static IndexWriterConfig of(Tuning tuning) {
        return new IndexWriterConfig(null).setCodec(new PictureCodec(tuning))
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(new GraphMerging(tuning.graphFrom()))
                .setMergeScheduler(Merging.inBackground());
    }
}
