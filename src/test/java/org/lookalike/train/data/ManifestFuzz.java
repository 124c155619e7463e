package org.lookalike.train.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists of labelled pictures. */
public final class ManifestFuzz implements FuzzTarget {
    private final Path table;

    public ManifestFuzz() {
        try {
            table = Files.createTempDirectory("lists").resolve("list.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                "path,category\na.jpg,cat\n\"b, c.jpg\",\"sea \"\"gull\"\"\"\r\n".getBytes(StandardCharsets.UTF_8),
                "Category,Part,Path\ncat,train,a.jpg\ndog,val,b.jpg\ndog,test,../c.jpg\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> words() {
        return List.of("path", "category", "part", "train", "validation", "test", "\"\"", "\r\n", ",,", "\u0000");
    }

    @Override
    public long heap(int length) {
        return (1 << 20) + 500L * length;
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(table, input);
        try {
            DataSet read = Manifest.read(table);
            for (NamedFile file : read.train().list().labelled()) {
                assertTrue(file.file().isAbsolute());
                assertFalse(file.category().isBlank());
            }
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith(table.toString()), e::toString);
        }
    }
}
