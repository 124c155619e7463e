package org.lookalike.catalog.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class WaitingLabelsTest {
    private static final ContentId A = new ContentId("a".repeat(64));
    private static final ContentId B = new ContentId("b".repeat(64));
    @TempDir
    Path folder;

    @Test
    void theyAreThereAgainAfterARestart() {
        Path file = folder.resolve("index/labels-waiting.csv");
        var labels = new WaitingLabels(file);
        assertFalse(Files.exists(file), "nothing waits, so there is no file");
        labels.keep(B, "=rose, \"red\"");
        labels.keep(A, "tulip");
        labels.keep(A, "daisy");
        assertFalse(labels.forget(new ContentId("c".repeat(64))));
        assertEquals(List.of(new Label(A, "daisy", ""), new Label(B, "=rose, \"red\"", "")),
                new WaitingLabels(file).all());
        labels.forget(B);
        assertEquals(Optional.empty(), new WaitingLabels(file).of(B));
    }

    @Test
    void whereverALineIsCutOffItAloneIsLost() throws IOException {
        byte[] line = (B + ",Blüte; \"rot\", weiß\n").getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < line.length; cut++) {
            Path file = folder.resolve("cut" + cut);
            new WaitingLabels(file).keep(A, "rose");
            Files.write(file, Arrays.copyOf(line, cut), StandardOpenOption.APPEND);
            assertEquals(List.of(new Label(A, "rose", "")), new WaitingLabels(file).all());
            new WaitingLabels(file).keep(B, "tulip");
            assertEquals(List.of(new Label(A, "rose", ""), new Label(B, "tulip", "")),
                    new WaitingLabels(file).all());
        }
    }

    @Test
    void whatCannotBeWrittenDownIsNotKeptEither() throws IOException {
        Path file = folder.resolve("nothing can be written here");
        var labels = new WaitingLabels(file);
        Files.createDirectory(file);
        assertThrows(UncheckedIOException.class, () -> labels.keep(A, "rose"));
        assertEquals(List.of(), labels.all());
    }
}
