package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.image.Turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RunFileTest {
    private static final Pose POSE = new Pose(new ContentId("a".repeat(64)), Turn.ROTATED_90, Frame.WHOLE,
            new Tones(1, 2, 3), 7);
    private static final Run RUN = new Run(1000, 42, 3, 1, 2.5, List.of(List.of(POSE)));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        Path file = folder.resolve("deep/groups.tsv");
        assertEquals(Optional.empty(), RunFile.read(file));
        RunFile.write(file, RUN);
        assertEquals(Optional.of(RUN), RunFile.read(file));
    }

    @Test
    void damageIsAsIfThereHadBeenNothing() throws IOException {
        Path file = folder.resolve("groups.tsv");
        RunFile.write(file, RUN);
        for (String damaged : List.of("", "lookalike duplicates 1", "lookalike duplicates 1\nhalf a line",
                Files.readString(file).replace("group\n", ""))) {
            Files.writeString(file, damaged);
            assertEquals(Optional.empty(), RunFile.read(file), damaged);
        }
        Files.write(file, new byte[]{(byte) 0xff});
        assertEquals(Optional.empty(), RunFile.read(file));
    }
}
