package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Prediction;

/** Holds every document of an index against what documents are to be. For one thread. */
final class DocumentCheck {
    /** How far an embedding's length may be from one. */
    private static final double TOLERANCE = 1e-4;

    private final List<LeafReader> leaves;
    private final int dimensions;
    private final Findings findings;
    private final Consumer<CheckedPicture> each;
    private long pictures;
    private long unreadable;

    /** @param leaves not owned; Lucene has found them whole */
    DocumentCheck(List<LeafReader> leaves, int dimensions, Findings findings, Consumer<CheckedPicture> each) {
        this.leaves = List.copyOf(leaves);
        this.dimensions = dimensions;
        this.findings = findings;
        this.each = each;
    }

    void run() throws IOException {
        for (LeafReader leaf : leaves) {
            Bits live = leaf.getLiveDocs();
            SortedDocValues ids = DocValues.getSorted(leaf, Fields.ID);
            BinaryDocValues records = DocValues.getBinary(leaf, Fields.RECORD);
            for (int doc = 0; doc < leaf.maxDoc(); doc++)
                if (live == null || live.get(doc))
                    check(leaf, doc, ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()) : null,
                            records.advanceExact(doc) ? records.binaryValue() : new BytesRef());
        }
    }

    long pictures() {
        return pictures;
    }

    long unreadable() {
        return unreadable;
    }

    private void check(LeafReader leaf, int doc, @Nullable BytesRef id, BytesRef record) throws IOException {
        if (id == null) {
            unreadable++;
            unreadable(record);
        } else {
            pictures++;
            picture(leaf, doc, BytesRef.deepCopyOf(id), record);
        }
    }

    private void unreadable(BytesRef record) throws IOException {
        try {
            String path = UnreadableRecord.read(record).path();
            if (count(new Term(Fields.PATH, path)) > 0)
                findings.add(IndexFlaws.BOTH, path);
        } catch (RuntimeException e) {
            findings.add(IndexFlaws.RECORD, "an unreadable file (" + e + ")");
        }
    }

    private void picture(LeafReader leaf, int doc, BytesRef id, BytesRef record) throws IOException {
        String hex = HexFormat.of().formatHex(id.bytes, id.offset, id.offset + id.length);
        PictureRecord picture = read(record);
        if (picture == null || !picture.facts().id().hex().equals(hex)) {
            findings.add(IndexFlaws.RECORD, hex);
            return;
        }
        if (count(new Term(Fields.ID, id)) > 1)
            findings.add(IndexFlaws.TWICE, hex);
        if (!isWhole(leaf, doc, picture))
            findings.add(IndexFlaws.VECTOR, hex);
        if (!isFound(leaf, doc, picture))
            findings.add(IndexFlaws.TERMS, hex);
        Prediction prediction = picture.prediction();
        if (prediction != null && prediction.category().isBlank())
            findings.add(IndexFlaws.PREDICTION, hex);
        for (Place place : picture.places())
            if (count(new Term(Fields.PATH, place.path())) > 1)
                findings.add(IndexFlaws.SHARED_PATH, place.path());
        each.accept(CheckedPicture.of(picture));
    }

    private static @Nullable PictureRecord read(BytesRef record) {
        try {
            PictureRecord picture = PictureRecord.read(record);
            List<String> paths = picture.places().stream().map(Place::path).toList();
            boolean inOrder = paths.equals(paths.stream().distinct().sorted().toList());
            return paths.isEmpty() || !inOrder ? null : picture;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private boolean isWhole(LeafReader leaf, int doc, PictureRecord picture) throws IOException {
        FloatVectorValues vectors = leaf.getFloatVectorValues(Fields.EMBEDDING);
        if (vectors == null || vectors.dimension() != dimensions)
            return false;
        var position = vectors.iterator();
        if (position.advance(doc) != doc)
            return false;
        double squares = 0;
        for (float number : vectors.vectorValue(position.index()))
            squares += (double) number * number;
        if (!(Math.abs(Math.sqrt(squares) - 1) <= TOLERANCE))
            return false;
        try {
            Lookup.miniature(leaf, doc);
            return Float.isFinite(picture.length()) && picture.length() >= 0;
        } catch (IllegalStateException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the values and terms by which searches go are those of its record. */
    private boolean isFound(LeafReader leaf, int doc, PictureRecord picture) throws IOException {
        Prediction prediction = picture.prediction();
        List<@Nullable String> wanted = new ArrayList<>();
        wanted.add(picture.places().getFirst().path());
        wanted.add(picture.category());
        wanted.add(prediction == null ? null : prediction.category());
        List<@Nullable String> found = new ArrayList<>();
        for (String field : List.of(Fields.FIRST_PATH, Fields.CATEGORY, Fields.PREDICTION))
            found.add(sorted(leaf, doc, field));
        var places = DocValues.getNumeric(leaf, Fields.PLACES);
        if (!Objects.equals(wanted, found) || !places.advanceExact(doc)
                || places.longValue() != picture.places().size())
            return false;
        for (Place place : picture.places())
            if (!has(leaf, doc, new Term(Fields.PATH, place.path())))
                return false;
        return has(leaf, doc, Documents.term(picture.facts().id()));
    }

    private static @Nullable String sorted(LeafReader leaf, int doc, String field) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf, field);
        return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : null;
    }

    private static boolean has(LeafReader leaf, int doc, Term term) throws IOException {
        PostingsEnum docs = leaf.postings(term, PostingsEnum.NONE);
        return docs != null && docs.advance(doc) == doc;
    }

    private int count(Term term) throws IOException {
        int count = 0;
        for (LeafReader leaf : leaves) {
            PostingsEnum docs = leaf.postings(term, PostingsEnum.NONE);
            Bits live = leaf.getLiveDocs();
            while (docs != null && docs.nextDoc() != PostingsEnum.NO_MORE_DOCS)
                if (live == null || live.get(docs.docID()))
                    count++;
        }
        return count;
    }
}
