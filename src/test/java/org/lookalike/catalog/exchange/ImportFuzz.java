package org.lookalike.catalog.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.catalog.ExportedSample;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** An export's files one after the other, a form feed between them. */
public final class ImportFuzz implements FuzzTarget {
    private static final int SEPARATOR = '\f';
    private final Path folder;
    private final List<Path> files;

    public ImportFuzz() {
        try {
            folder = Files.createTempDirectory("import");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new ExportFiles(folder);
        files = List.of(all.note(), all.pictures(), all.unreadable(), all.labels(), all.collections(),
                all.decisions(), all.embeddings());
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        Path sample = ExportedSample.in(Files.createTempDirectory("export"), 2);
        var seed = new ByteArrayOutputStream();
        for (Path file : files) {
            seed.writeBytes(Files.readAllBytes(sample.resolve(file.getFileName())));
            if (!file.equals(files.getLast()))
                seed.write(SEPARATOR);
        }
        return List.of(seed.toByteArray(), ("{\"format\":\"lookalike export\",\"version\":1,\"space\":\"s\","
                + "\"dimensions\":1,\"pictures\":0,\"unreadable\":0,\"labels\":0,\"collections\":0,\"decisions\":0}")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> words() {
        return List.of("\"keep\":null,\"first\":", "\"label\":", "\"probability\":", "\"takenAt\":", "\"length\":",
                "\"miniature\":", "\"path\":\"/\"", "\"created\":\"2026-01-02T03:04:05Z\"", "\"leftOut\":[]", "\f",
                "9223372036854775807", "1e999", "\\ud800", "\\u0000", "null", "-1");
    }

    @Override
    public long heap(int length) {
        return (16 << 20) + 1_000L * length;
    }

    @Override
    public void take(byte[] input) throws IOException {
        write(input);
        try {
            assertTrue(Import.checked(folder).note().dimensions() > 0);
        } catch (BadExport e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith(folder.toString()), e::getMessage);
        }
    }

    private void write(byte[] input) throws IOException {
        int from = 0;
        for (Path file : files) {
            int to = from;
            while (to < input.length && (input[to] != SEPARATOR || file.equals(files.getLast())))
                to++;
            try (var out = Files.newOutputStream(file)) {
                out.write(input, Math.min(from, input.length), Math.max(0, to - from));
            }
            from = to + 1;
        }
    }
}
