package org.lookalike.search.cluster;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lookalike.image.ContentId;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.UnreadableFile;

/** An unreadable file as a document of a cluster. */
final class UnreadableJson {
    private UnreadableJson() {}

    /** The document's; a path may be longer than an id. */
    static String id(String path) {
        return "unreadable-" + ContentId.of(path.getBytes(StandardCharsets.UTF_8)).hex();
    }

    static void write(UnreadableFile file, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField(Names.KIND, Names.UNREADABLE);
        out.writeStringField(Names.ID, id(file.path()));
        out.writeStringField(Names.PATH, file.path());
        out.writeStringField(Names.PARENT, PictureJson.parent(file.path()));
        out.writeObjectFieldStart(Names.RECORD);
        out.writeStringField("path", file.path());
        out.writeStringField("folder", file.folder());
        out.writeNumberField("bytes", file.bytes());
        out.writeNumberField("modified", file.modifiedMillis());
        out.writeStringField("reason", file.reason());
        out.writeStringField("detail", file.detail());
        out.writeEndObject();
        out.writeEndObject();
    }

    static UnreadableFile file(JsonNode source) {
        JsonNode record = source.path(Names.RECORD);
        return new UnreadableFile(record.path("path").asText(), record.path("folder").asText(),
                record.path("bytes").asLong(), record.path("modified").asLong(), record.path("reason").asText(),
                record.path("detail").asText());
    }

    static PictureIndex.Known.Failed failed(UnreadableFile file) {
        return new PictureIndex.Known.Failed(file.path(), file.bytes(), file.modifiedMillis(), file.reason(),
                file.detail());
    }
}
