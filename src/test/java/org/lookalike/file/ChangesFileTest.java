package org.lookalike.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChangesFileTest {
    @TempDir
    private Path folder;

    @Test
    void changesComeBackInOrder() throws IOException {
        var file = new ChangesFile(folder.resolve("deep/changes.txt"));
        assertEquals(List.of(), file.lines());
        file.append("one");
        file.append("zwölf");
        assertEquals(List.of("one", "zwölf"), file.lines());
        assertThrows(IllegalArgumentException.class, () -> file.append("two\nlines"));
    }

    @Test
    void whereverALineIsCutOffItAloneIsLost() throws IOException {
        byte[] line = "zwölf\n".getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < line.length; cut++) {
            var file = new ChangesFile(folder.resolve("cut" + cut + ".txt"));
            file.append("one");
            byte[] torn = Arrays.copyOf("one\n".getBytes(StandardCharsets.UTF_8), 4 + cut);
            System.arraycopy(line, 0, torn, 4, cut);
            Files.write(file.path(), torn);
            assertEquals(List.of("one"), file.lines());
            file.append("three");
            assertEquals(List.of("one", "three"), file.lines());
        }
    }
}
