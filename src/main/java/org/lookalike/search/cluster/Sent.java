package org.lookalike.search.cluster;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.UnreadableFile;

/** A change as it is sent. */
sealed interface Sent {

    /** As OpenSearch takes it among many: what to do, and the document where there is one, a line each. */
    byte[] lines() throws IOException;

    /**
     * @param now null if it is removed
     * @param base null to replace whatever is there
     */
    record Picture(ContentId id, @Nullable IndexedPicture now, @Nullable Base base) implements Sent {
        @Override
        public byte[] lines() throws IOException {
            IndexedPicture picture = now;
            String action = picture == null ? "delete" : base != null && base.version() == null ? "create" : "index";
            return Sent.lines(action, id.hex(), base == null ? null : base.version(),
                    picture == null ? null : out -> PictureJson.write(picture, out));
        }
    }

    /** @param now null if it is no longer remembered */
    record File(String path, @Nullable UnreadableFile now) implements Sent {
        @Override
        public byte[] lines() throws IOException {
            UnreadableFile file = now;
            return Sent.lines(file == null ? "delete" : "index", UnreadableJson.id(path), null,
                    file == null ? null : out -> UnreadableJson.write(file, out));
        }
    }

    /** Writes one. */
    interface Document {
        void to(JsonGenerator out) throws IOException;
    }

    private static byte[] lines(String action, String id, @Nullable Version version, @Nullable Document document)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Cluster.JSON.createGenerator(bytes)) {
            out.setRootValueSeparator(null);
            out.writeStartObject();
            out.writeObjectFieldStart(action);
            out.writeStringField("_id", id);
            if (version != null) {
                out.writeNumberField("if_seq_no", version.sequence());
                out.writeNumberField("if_primary_term", version.term());
            }
            out.writeEndObject();
            out.writeEndObject();
            out.writeRaw('\n');
            if (document != null) {
                document.to(out);
                out.writeRaw('\n');
            }
        }
        return bytes.toByteArray();
    }
}
