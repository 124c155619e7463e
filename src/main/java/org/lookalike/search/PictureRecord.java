package org.lookalike.search;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;

/**
 * A picture as stored, without its vector, which Lucene keeps on its own, and its miniature, which searches do not read.
 *
 * @param length of the embedding before scaling
 */
record PictureRecord(PictureFacts facts, List<Place> places, @Nullable String givenCategory,
        @Nullable Prediction prediction, float length) {

    static BytesRef write(IndexedPicture picture) throws IOException {
        PictureFacts facts = picture.facts();
        RecordWriter out = new RecordWriter().text(facts.id().hex())
                .number(facts.width())
                .number(facts.height())
                .number(facts.bytes())
                .text(facts.format().name());
        out.text(facts.takenAt() == null ? null : facts.takenAt().toString());
        out.text(picture.givenCategory());
        Prediction prediction = picture.prediction();
        out.text(prediction == null ? null : prediction.category());
        out.number(prediction == null ? 0 : prediction.probability());
        out.number(picture.embedding().length()).number(picture.places().size());
        for (Place p : picture.places())
            out.text(p.path()).text(p.folder()).number(p.bytes()).number(p.modifiedMillis()).text(p.category());
        return out.bytes();
    }

    static PictureRecord read(BytesRef bytes) {
        RecordReader in = new RecordReader(bytes);
        PictureFacts facts = new PictureFacts(new ContentId(in.text()), in.intNumber(), in.intNumber(),
                in.longNumber(), PictureFormat.valueOf(in.text()), time(in.textOrNone()));
        String givenCategory = in.textOrNone();
        String predicted = in.textOrNone();
        float probability = in.floatNumber();
        Prediction prediction = predicted == null ? null : new Prediction(predicted, probability);
        float length = in.floatNumber();
        int count = in.intNumber();
        List<Place> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var place = new Place(in.text(), in.text(), in.longNumber(), in.longNumber(), in.textOrNone());
            if (!places.isEmpty() && places.getLast().path().equals(place.path()))
                places.removeLast(); // older indexes may have a path twice
            places.add(place);
        }
        return new PictureRecord(facts, places, givenCategory, prediction, length);
    }

    private static @Nullable LocalDateTime time(@Nullable String iso) {
        return iso == null ? null : LocalDateTime.parse(iso);
    }

    IndexedPicture with(Miniature miniature, float[] vector) {
        return new IndexedPicture(facts, places, givenCategory, prediction, miniature,
                new Embedding(vector, length));
    }

    @Nullable
    String category() {
        return givenCategory != null ? givenCategory : places.getFirst().category();
    }

    PictureIndex.Known.Seen seen(Place place) {
        return new PictureIndex.Known.Seen(place.path(), place.bytes(), place.modifiedMillis(), facts.id());
    }
}
