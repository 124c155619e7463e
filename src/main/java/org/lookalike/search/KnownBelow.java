package org.lookalike.search;

import java.io.File;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/** Every file that a snapshot knows below a folder. */
final class KnownBelow {
    private KnownBelow() {}

    static void forEach(Snapshot snapshot, String folder, Consumer<PictureIndex.Known> action) throws IOException {
        String prefix = folder.endsWith(File.separator) ? folder : folder + File.separator;
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            LeafReader reader = leaf.reader();
            FixedBitSet pictures = withPrefix(reader, Fields.PATH, prefix);
            FixedBitSet unreadable = withPrefix(reader, Fields.UNREADABLE, prefix);
            BinaryDocValues records = reader.getBinaryDocValues(Fields.RECORD);
            while (records != null && records.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                if (pictures.get(records.docID()))
                    seen(PictureRecord.read(records.binaryValue()), prefix, action);
                else if (unreadable.get(records.docID()))
                    action.accept(UnreadableRecord.failed(UnreadableRecord.read(records.binaryValue())));
            }
        }
    }

    static void forEachUnreadable(Snapshot snapshot, Consumer<UnreadableFile> action) throws IOException {
        for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
            FixedBitSet unreadable = withPrefix(leaf.reader(), Fields.UNREADABLE, "");
            BinaryDocValues records = leaf.reader().getBinaryDocValues(Fields.RECORD);
            while (records != null && records.nextDoc() != BinaryDocValues.NO_MORE_DOCS)
                if (unreadable.get(records.docID()))
                    action.accept(UnreadableRecord.read(records.binaryValue()));
        }
    }

    private static void seen(PictureRecord picture, String prefix, Consumer<PictureIndex.Known> action) {
        for (Place place : picture.places())
            if (place.path().startsWith(prefix))
                action.accept(picture.seen(place));
    }

    private static FixedBitSet withPrefix(LeafReader reader, String field, String prefix) throws IOException {
        FixedBitSet docs = new FixedBitSet(reader.maxDoc());
        Terms terms = reader.terms(field);
        if (terms == null)
            return docs;
        BytesRef start = new BytesRef(prefix);
        TermsEnum each = terms.iterator();
        PostingsEnum found = null;
        if (each.seekCeil(start) == TermsEnum.SeekStatus.END)
            return docs;
        for (BytesRef term = each.term(); term != null && StringHelper.startsWith(term, start); term = each.next()) {
            found = each.postings(found, PostingsEnum.NONE);
            docs.or(found);
        }
        Bits live = reader.getLiveDocs();
        if (live != null)
            live.applyMask(docs, 0);
        return docs;
    }
}
