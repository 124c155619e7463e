package org.lookalike.model;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.file.Forced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A head of one's own on the base model's backbone. */
class FineTunedTest {
    private static final ModelBundle BASE = new Models(Path.of(System.getProperty("lookalike.home", "."), "models"))
            .open(Models.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void aNewHeadKeepsTheSpace() throws Exception {
        ModelBundle birds = birds().write(folder.resolve("birds"),
                unfinished -> Files.writeString(unfinished.resolve("notes.txt"), "by hand"));
        assertEquals(BASE.space(), birds.space());
        assertEquals(List.of("robin", "wren"), birds.head().orElseThrow().categories());
        assertEquals("by hand", Files.readString(folder.resolve("birds/notes.txt")));
        assertEquals(Map.of("accuracy", 0.5), birds.description().figures());
        assertThrows(FileAlreadyExistsException.class, () -> birds().write(folder.resolve("birds"), unfinished -> {}));
    }

    @Test
    void whatIsWrittenIsOnTheDisk() throws Exception {
        List<String> forced = Forced.during(
                () -> birds().write(folder.resolve("birds"),
                        unfinished -> Files.writeString(unfinished.resolve("notes.txt"), "by hand")))
                .stream()
                .map(path -> path.getFileName().toString())
                .toList();
        for (String file : List.of("model.json", "backbone.safetensors", "head.safetensors", "notes.txt"))
            assertTrue(forced.contains(file), () -> file + " is not among " + forced);
        assertTrue(forced.get(forced.size() - 2).startsWith(".birds-new-"), forced::toString);
        assertEquals(folder.getFileName().toString(), forced.getLast());
    }

    @Test
    void whatFailsHalfWayLeavesNothing() throws Exception {
        assertThrows(IOException.class, () -> birds().write(folder.resolve("birds"), unfinished -> {
            throw new IOException("no space left on device");
        }));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static FineTuned birds() {
        int features = BASE.description().embeddingSize();
        var weights = new Weights(Map.of(Head.WEIGHT, new Tensor(new long[]{2, features}, new float[2 * features]),
                Head.BIAS, new Tensor(new long[]{2}, new float[]{0, 1})));
        return new FineTuned("birds", BASE, BASE.architecture(), null, BASE.preprocessing(),
                Head.of(HeadKind.LINEAR, List.of("robin", "wren"), features, weights), Map.of("epochs", 1),
                Map.of("accuracy", 0.5));
    }
}
