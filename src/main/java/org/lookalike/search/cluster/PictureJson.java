package org.lookalike.search.cluster;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.search.FolderCounts;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureShape;
import org.lookalike.search.PictureSize;
import org.lookalike.search.Place;

/** A picture as a document of a cluster, which others may read as well. */
final class PictureJson {
    /** The parts of a source that a hit is made of: not the large ones. */
    static final List<String> SHOWN = List.of(Names.ID, Names.RECORD, Names.CATEGORY, Names.PREDICTION,
            Names.PROBABILITY);
    private static final int HEX = 16;
    private static final int PART_DIGITS = 6;

    private PictureJson() {}

    static void write(IndexedPicture picture, JsonGenerator out) throws IOException {
        String id = picture.id().hex();
        out.writeStartObject();
        out.writeStringField(Names.KIND, Names.PICTURE);
        out.writeStringField(Names.ID, id);
        out.writeNumberField(Names.ID_HEAD, Integer.parseInt(id.substring(0, PART_DIGITS), HEX));
        out.writeNumberField(Names.ID_TAIL, Integer.parseInt(id.substring(id.length() - PART_DIGITS), HEX));
        strings(out, Names.PATH, picture.places().stream().map(Place::path).toList());
        strings(out, Names.PARENT, picture.places().stream().map(place -> parent(place.path())).distinct().toList());
        out.writeStringField(Names.FIRST_PATH, picture.places().getFirst().path());
        out.writeNumberField(Names.PLACE_COUNT, picture.places().size());
        strings(out, Names.FOLDER, FolderCounts.of(picture.places()));
        string(out, Names.CATEGORY, picture.category());
        Prediction prediction = picture.prediction();
        if (prediction != null) {
            out.writeStringField(Names.PREDICTION, prediction.category());
            out.writeNumberField(Names.PROBABILITY, prediction.probability());
        }
        facts(picture.facts(), out);
        record(picture, out);
        out.writeBinaryField(Names.MINIATURE, picture.miniature().grey());
        out.writeArrayFieldStart(Names.EMBEDDING);
        for (float value : picture.embedding().vector())
            out.writeNumber(value);
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The folder that a file is in. */
    static String parent(String path) {
        Path parent = Path.of(path).getParent();
        return parent == null ? "" : parent.toString();
    }

    private static void facts(PictureFacts facts, JsonGenerator out) throws IOException {
        out.writeStringField(Names.SIZE, PictureSize.of(facts).name());
        out.writeStringField(Names.SHAPE, PictureShape.of(facts).name());
        LocalDateTime taken = facts.takenAt();
        if (taken != null)
            out.writeStringField(Names.TAKEN, taken.toLocalDate().toString());
    }

    private static void record(IndexedPicture picture, JsonGenerator out) throws IOException {
        PictureFacts facts = picture.facts();
        out.writeObjectFieldStart(Names.RECORD);
        out.writeNumberField("width", facts.width());
        out.writeNumberField("height", facts.height());
        out.writeNumberField("bytes", facts.bytes());
        out.writeStringField("format", facts.format().name());
        LocalDateTime taken = facts.takenAt();
        string(out, "taken_at", taken == null ? null : taken.toString());
        string(out, "given_category", picture.givenCategory());
        out.writeNumberField("length", picture.embedding().length());
        out.writeArrayFieldStart("places");
        for (Place place : picture.places()) {
            out.writeStartObject();
            out.writeStringField("path", place.path());
            out.writeStringField("folder", place.folder());
            out.writeNumberField("bytes", place.bytes());
            out.writeNumberField("modified", place.modifiedMillis());
            string(out, "category", place.category());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void string(JsonGenerator out, String name, @Nullable String value) throws IOException {
        if (value != null)
            out.writeStringField(name, value);
    }

    private static void strings(JsonGenerator out, String name, Iterable<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values)
            out.writeString(value);
        out.writeEndArray();
    }

    /** With its embedding. */
    static IndexedPicture picture(JsonNode source) throws IOException {
        JsonNode record = source.path(Names.RECORD);
        return new IndexedPicture(facts(source), places(source), text(record, "given_category"), prediction(source),
                new Miniature(source.path(Names.MINIATURE).binaryValue()),
                new Embedding(vector(source), (float) record.path("length").asDouble()));
    }

    static Hit hit(int rank, float score, JsonNode source) {
        return new Hit(rank, facts(source), places(source), text(source, Names.CATEGORY), prediction(source), score);
    }

    static float[] vector(JsonNode source) {
        JsonNode values = source.path(Names.EMBEDDING);
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++)
            vector[i] = (float) values.get(i).asDouble();
        return vector;
    }

    static ContentId id(JsonNode source) {
        return new ContentId(source.path(Names.ID).asText());
    }

    static List<Place> places(JsonNode source) {
        List<Place> places = new ArrayList<>();
        for (JsonNode p : source.path(Names.RECORD).path("places"))
            places.add(new Place(p.path("path").asText(), p.path("folder").asText(), p.path("bytes").asLong(),
                    p.path("modified").asLong(), text(p, "category")));
        return places;
    }

    static PictureIndex.Known.Seen seen(Place place, JsonNode source) {
        return new PictureIndex.Known.Seen(place.path(), place.bytes(), place.modifiedMillis(), id(source));
    }

    private static PictureFacts facts(JsonNode source) {
        JsonNode record = source.path(Names.RECORD);
        String taken = text(record, "taken_at");
        return new PictureFacts(id(source), record.path("width").asInt(), record.path("height").asInt(),
                record.path("bytes").asLong(), PictureFormat.valueOf(record.path("format").asText()),
                taken == null ? null : LocalDateTime.parse(taken));
    }

    private static @Nullable Prediction prediction(JsonNode source) {
        String category = text(source, Names.PREDICTION);
        return category == null
                ? null
                : new Prediction(category, (float) source.path(Names.PROBABILITY).asDouble());
    }

    static @Nullable String text(JsonNode of, String name) {
        JsonNode value = of.get(name);
        return value == null ? null : value.asText();
    }
}
