package org.lookalike.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Merges segments in tiers, as Lucene does, but all those without a graph as soon as together they deserve one: what an
 * approximate search has to scan stays below {@link Tuning#graphFrom} pictures, however many small segments there are.
 */
final class GraphMerging extends FilterMergePolicy {
    /** A million pictures of 1024 numbers need some 5 GB; one segment of them answers faster than several. */
    private static final double LARGEST_SEGMENT_MB = 24 * 1024;

    private final int graphFrom;

    GraphMerging(int graphFrom) {
        super(tiers());
        this.graphFrom = graphFrom;
    }

    private static MergePolicy tiers() {
        TieredMergePolicy tiers = new TieredMergePolicy();
        tiers.setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
        return tiers;
    }

    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        if (segments.asList().stream().anyMatch(s -> small(s) && context.getMergingSegments().contains(s)))
            // One at a time: what arrives meanwhile becomes one larger graph instead of many that are merged again.
            return super.findMerges(trigger, largeOf(segments), context);
        List<SegmentCommitInfo> small = segments.asList().stream().filter(this::small).toList();
        int pictures = 0;
        for (SegmentCommitInfo segment : small)
            pictures += segment.info.maxDoc() - context.numDeletedDocs(segment);
        if (small.size() < 2 || pictures < graphFrom)
            return super.findMerges(trigger, segments, context);
        MergeSpecification together = new MergeSpecification();
        together.add(new OneMerge(small));
        return together;
    }

    private boolean small(SegmentCommitInfo segment) {
        return segment.info.maxDoc() < graphFrom;
    }

    private SegmentInfos largeOf(SegmentInfos segments) {
        SegmentInfos large = new SegmentInfos(segments.getIndexCreatedVersionMajor());
        segments.asList().stream().filter(s -> !small(s)).forEach(large::add);
        return large;
    }
}
