package org.lookalike.catalog.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lookalike.file.WholeFile;

/**
 * What a snapshot says of itself.
 *
 * @param created ISO 8601, with its offset
 * @param root where the collection was
 * @param commit the state of its index
 */
record SnapshotNote(String format, int version, String created, String root, String commit) {
    static final String FILE = "snapshot.json";
    private static final String FORMAT = "lookalike snapshot";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static SnapshotNote of(String created, Path root, String commit) {
        return new SnapshotNote(FORMAT, VERSION, created, root.toString(), commit);
    }

    void write(Path snapshot) throws IOException {
        WholeFile.write(snapshot.resolve(FILE), JSON.writeValueAsBytes(this));
    }

    /** @throws IOException if there is none, or of another version */
    static SnapshotNote read(Path snapshot) throws IOException {
        Path file = snapshot.resolve(FILE);
        if (!OwnFile.is(file, snapshot))
            throw new IOException(snapshot + " is no snapshot: it has no " + FILE);
        try {
            SnapshotNote note = JSON.readValue(new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                    SnapshotNote.class);
            if (note == null || !FORMAT.equals(note.format()) || note.version() != VERSION)
                throw new IOException(file + " is no snapshot of version " + VERSION);
            if (note.root() == null || note.root().indexOf('\0') >= 0)
                throw new IOException(file + " is damaged: it does not say where the collection was");
            return note;
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
        }
    }
}
