package org.lookalike.search;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.search.CommitFiles.Manner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CommitFilesTest {
    @TempDir
    Path temporary;

    @Test
    void whereThereIsNoIndexThatIsSaidAndNothingIsMade() throws Exception {
        Path none = temporary.resolve("none");
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        for (Path folder : new Path[]{none, empty}) {
            NoSuchFileException missing = assertThrows(NoSuchFileException.class,
                    () -> CommitFiles.into(folder, temporary.resolve("copy"), Manner.COPIED));
            assertEquals(folder + ": there is no index", missing.getMessage());
        }
        assertFalse(Files.exists(none));
        assertFalse(Files.exists(temporary.resolve("copy")));
    }
}
