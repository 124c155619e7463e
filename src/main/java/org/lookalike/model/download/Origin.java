package org.lookalike.model.download;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which version of which file the first bytes on disk belong to; only the rest of the same may follow them.
 *
 * @param etag the server's name for the version, a strong one: byte for byte the same
 * @param total bytes of the file
 */
record Origin(String source, String etag, long total) {

    /** Nothing if the server does not say enough to continue later. */
    static Optional<Origin> of(String source, HttpHeaders headers, long total) {
        return headers.firstValue("etag")
                .filter(etag -> !etag.startsWith("W/") && etag.lines().count() == 1)
                .map(etag -> new Origin(source, etag, total));
    }

    /** Nothing if the note is not there or not whole. */
    static Optional<Origin> read(Path note) throws IOException {
        if (!Files.exists(note))
            return Optional.empty();
        List<String> lines = Files.readAllLines(note);
        if (lines.size() != 3 || !lines.get(2).matches("\\d{1,18}"))
            return Optional.empty();
        return Optional.of(new Origin(lines.get(0), lines.get(1), Long.parseLong(lines.get(2))));
    }

    void write(Path note) throws IOException {
        Files.write(note, List.of(source, etag, Long.toString(total)));
    }
}
