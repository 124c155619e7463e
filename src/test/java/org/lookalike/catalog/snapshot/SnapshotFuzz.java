package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A snapshot's note and its list of files, a form feed between them. */
public final class SnapshotFuzz implements FuzzTarget {
    private static final String NOTE = "{\"format\":\"lookalike snapshot\",\"version\":1,\"created\":"
            + "\"2026-01-02T03:04:05Z\",\"root\":\"/here\",\"commit\":\"segments_1\"}";
    private static final String SUM = "ab".repeat(32);
    private final Path snapshot;

    public SnapshotFuzz() {
        try {
            snapshot = Files.createTempDirectory("snapshot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return List.of((NOTE + "\f" + SUM + "  lucene/segments_1\n" + SUM + "  uploads/a.png\n")
                .getBytes(StandardCharsets.UTF_8),
                (NOTE + "\f" + SUM + "  ../../outside\n").getBytes(StandardCharsets.UTF_8),
                (NOTE + "\f" + SUM + "  /etc/passwd\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> words() {
        return List.of(SUM + "  ", "../", "\\", "/./", "//", "\0", "\n", "C:\\", "\"version\":1", "null");
    }

    @Override
    public long heap(int length) {
        return (4 << 20) + 1_000L * length;
    }

    @Override
    public void take(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        int at = text.indexOf('\f') < 0 ? text.length() : text.indexOf('\f');
        write(SnapshotNote.FILE, text.substring(0, at));
        write(Sums.FILE, text.substring(Math.min(text.length(), at + 1)));
        try {
            assertNotNull(SnapshotNote.read(snapshot).root());
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith(snapshot.toString()), e::getMessage);
        }
        try {
            Sums.read(snapshot).byPath().keySet().forEach(this::isInside);
        } catch (IOException e) {
            assertFalse(e.toString().isBlank());
        }
    }

    private void write(String name, String text) throws IOException {
        Files.write(snapshot.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void isInside(String path) {
        Path file = snapshot.resolve(path).normalize();
        assertTrue(file.startsWith(snapshot) && !file.equals(snapshot), path);
    }
}
