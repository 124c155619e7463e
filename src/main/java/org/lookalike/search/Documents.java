package org.lookalike.search;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFacts;
import org.lookalike.model.Prediction;

/** Pictures and unreadable files become Lucene documents; the terms that find them. */
final class Documents {
    private Documents() {}

    static Document of(IndexedPicture picture) throws IOException {
        Document doc = new Document();
        BytesRef id = bytes(picture.id());
        doc.add(new StringField(Fields.ID, id, Field.Store.NO));
        doc.add(new SortedDocValuesField(Fields.ID, id));
        for (Place place : picture.places())
            doc.add(new StringField(Fields.PATH, place.path(), Field.Store.NO));
        doc.add(new SortedDocValuesField(Fields.FIRST_PATH, new BytesRef(picture.places().getFirst().path())));
        doc.add(new NumericDocValuesField(Fields.PLACES, picture.places().size()));
        addValue(doc, Fields.CATEGORY, picture.category());
        Prediction prediction = picture.prediction();
        addValue(doc, Fields.PREDICTION, prediction == null ? null : prediction.category());
        if (prediction != null)
            doc.add(new FloatField(Fields.PROBABILITY, prediction.probability(), Field.Store.NO));
        addFacts(doc, picture.facts());
        for (String folder : FolderCounts.of(picture.places()))
            doc.add(new KeywordField(Fields.FOLDER, folder, Field.Store.NO));
        doc.add(new BinaryDocValuesField(Fields.RECORD, PictureRecord.write(picture)));
        doc.add(new BinaryDocValuesField(Fields.MINIATURE, new BytesRef(picture.miniature().grey())));
        doc.add(new KnnFloatVectorField(Fields.EMBEDDING, picture.embedding().vector(),
                VectorSimilarityFunction.DOT_PRODUCT));
        return doc;
    }

    private static void addFacts(Document doc, PictureFacts facts) {
        addValue(doc, Fields.SIZE, PictureSize.of(facts).name());
        addValue(doc, Fields.SHAPE, PictureShape.of(facts).name());
        LocalDateTime taken = facts.takenAt();
        if (taken != null)
            doc.add(new LongField(Fields.TAKEN, taken.toLocalDate().toEpochDay(), Field.Store.NO));
    }

    static Document of(UnreadableFile file) throws IOException {
        Document doc = new Document();
        doc.add(new StringField(Fields.UNREADABLE, file.path(), Field.Store.NO));
        doc.add(new BinaryDocValuesField(Fields.RECORD, UnreadableRecord.write(file)));
        return doc;
    }

    static Term term(ContentId id) {
        return new Term(Fields.ID, bytes(id));
    }

    static Term unreadable(String path) {
        return new Term(Fields.UNREADABLE, path);
    }

    private static void addValue(Document doc, String field, @Nullable String value) {
        if (value == null)
            return;
        BytesRef bytes = new BytesRef(value);
        doc.add(new StringField(field, bytes, Field.Store.NO));
        doc.add(new SortedDocValuesField(field, bytes));
    }

    private static BytesRef bytes(ContentId id) {
        return new BytesRef(HexFormat.of().parseHex(id.hex()));
    }
}
