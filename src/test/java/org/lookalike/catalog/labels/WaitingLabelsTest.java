package org.lookalike.catalog.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
    void whatWasCutOffHarmsNothingElse() throws IOException {
        Path file = folder.resolve("labels-waiting.csv");
        new WaitingLabels(file).keep(A, "rose");
        Files.writeString(file, "\r\n" + "b".repeat(30), StandardOpenOption.APPEND);
        var labels = new WaitingLabels(file);
        labels.keep(B, "tulip");
        assertEquals(List.of(new Label(A, "rose", ""), new Label(B, "tulip", "")), new WaitingLabels(file).all());
    }
}
