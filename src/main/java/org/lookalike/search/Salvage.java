package org.lookalike.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** Reads the records of a damaged segment as far as they can be read. */
final class Salvage {
    private Salvage() {}

    /** Adds to a list what can be read. */
    static void of(Directory directory, SegmentInfos commit, SegmentCommitInfo segment, List<CheckedPicture> found) {
        try (DirectoryReader reader = Overlay.open(directory, commit, List.of(segment))) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++)
                    if (live == null || live.get(doc))
                        read(leaf.reader(), doc, found);
            }
        } catch (IOException | RuntimeException e) {
            // Not even that: what was read before is all there is.
        }
    }

    private static void read(LeafReader reader, int doc, List<CheckedPicture> found) throws IOException {
        BinaryDocValues records = reader.getBinaryDocValues(Fields.RECORD);
        if (records == null || !records.advanceExact(doc))
            return;
        try {
            PictureRecord record = PictureRecord.read(records.binaryValue());
            if (!record.places().isEmpty())
                found.add(CheckedPicture.of(record));
        } catch (RuntimeException e) {
            // An unreadable file, or no sense.
        }
    }
}
