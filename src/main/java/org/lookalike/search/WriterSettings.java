package org.lookalike.search;

import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;

/** How Lucene writes. */
final class WriterSettings {
    private static final double BUFFER_MB = 128;
    /** A million pictures of 1024 numbers need some 5.5 GB; one segment of them answers faster than several. */
    private static final double LARGEST_SEGMENT_MB = 24 * 1024;

    private WriterSettings() {}

    static IndexWriterConfig of(Tuning tuning) {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
        return new IndexWriterConfig(null).setCodec(new PictureCodec(tuning))
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(false)
                .setMergePolicy(merges)
                .setMergeScheduler(Merging.inBackground());
    }
}
