package org.lookalike.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;

/** Finds single documents of a snapshot and reads what is stored of them. */
final class Lookup {
    private Lookup() {}

    /** The document of a picture, -1 if there is none. */
    static int docOf(Snapshot snapshot, ContentId id) throws IOException {
        return docOf(snapshot.getLeafContexts(), Documents.term(id));
    }

    static @Nullable IndexedPicture find(Snapshot snapshot, ContentId id) throws IOException {
        int doc = docOf(snapshot, id);
        return doc < 0 ? null : whole(snapshot, doc);
    }

    /** With its embedding. */
    static IndexedPicture whole(Snapshot snapshot, int doc) throws IOException {
        LeafReaderContext leaf = snapshot.leafOf(doc);
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.EMBEDDING);
        KnnVectorValues.DocIndexIterator position = vectors.iterator();
        position.advance(doc - leaf.docBase);
        return picture(snapshot, doc).with(miniature(leaf.reader(), doc - leaf.docBase),
                vectors.vectorValue(position.index()).clone());
    }

    /** @param doc within the segment */
    static Miniature miniature(LeafReader reader, int doc) throws IOException {
        BinaryDocValues miniatures = reader.getBinaryDocValues(Fields.MINIATURE);
        if (miniatures == null || !miniatures.advanceExact(doc))
            throw new IllegalStateException("a picture without a miniature: document " + doc);
        BytesRef bytes = miniatures.binaryValue();
        return new Miniature(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
    }

    static PictureRecord picture(Snapshot snapshot, int doc) throws IOException {
        return PictureRecord.read(record(snapshot, doc));
    }

    /** The place of a picture at a path. */
    static PictureIndex.Known.@Nullable Seen seen(Snapshot snapshot, String path) throws IOException {
        int doc = docOf(snapshot.getLeafContexts(), new Term(Fields.PATH, path));
        if (doc < 0)
            return null;
        PictureRecord picture = picture(snapshot, doc);
        for (Place place : picture.places())
            if (place.path().equals(path))
                return picture.seen(place);
        return null;
    }

    static PictureIndex.Known.@Nullable Failed failed(Snapshot snapshot, String path) throws IOException {
        int doc = docOf(snapshot.getLeafContexts(), Documents.unreadable(path));
        return doc < 0 ? null : UnreadableRecord.failed(UnreadableRecord.read(record(snapshot, doc)));
    }

    private static BytesRef record(Snapshot snapshot, int doc) throws IOException {
        LeafReaderContext leaf = snapshot.leafOf(doc);
        BinaryDocValues records = leaf.reader().getBinaryDocValues(Fields.RECORD);
        if (records == null || !records.advanceExact(doc - leaf.docBase))
            throw new IllegalStateException("a document without a record: " + doc);
        return records.binaryValue();
    }

    static int docOf(List<LeafReaderContext> leaves, Term term) throws IOException {
        for (LeafReaderContext leaf : leaves) {
            LeafReader reader = leaf.reader();
            PostingsEnum docs = reader.postings(term, PostingsEnum.NONE);
            if (docs == null)
                continue;
            Bits live = reader.getLiveDocs();
            while (docs.nextDoc() != PostingsEnum.NO_MORE_DOCS)
                if (live == null || live.get(docs.docID()))
                    return leaf.docBase + docs.docID();
        }
        return -1;
    }
}
