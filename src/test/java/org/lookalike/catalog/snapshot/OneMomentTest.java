package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.DrawnIndex;
import org.lookalike.search.CommitFiles;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What lies beside an index changes while the index is copied. */
class OneMomentTest {
    @TempDir
    Path temporary;
    private DrawnIndex drawn;
    private Path inUse;
    private Path waiting;
    private Path snapshot;
    private final AtomicInteger rounds = new AtomicInteger();

    @BeforeEach
    void draw() throws IOException {
        drawn = DrawnIndex.of(temporary, 12);
        inUse = drawn.root().resolve("taught/in-use.json");
        waiting = Files.writeString(drawn.root().resolve("labels-waiting.csv"), "a label\n");
        Files.createDirectories(inUse.getParent());
        Files.writeString(inUse, "head 1");
        snapshot = temporary.resolve("snapshot");
    }

    private static String copied(Path lucene, Path target) throws IOException {
        return CommitFiles.into(lucene, target, CommitFiles.Manner.COPIED);
    }

    @Test
    void theIndexIsThatOfWhatLiesBesideIt() throws IOException {
        Snapshot.of(drawn.root(), snapshot, (lucene, target) -> {
            String commit = copied(lucene, target);
            if (rounds.getAndIncrement() == 0)
                try (PictureIndex index = drawn.open()) {
                    drawn.put(index, 50, "said by head 2");
                    Files.writeString(inUse, "head 2");
                    Files.delete(waiting);
                }
            return commit;
        });
        assertEquals(2, rounds.get());
        assertEquals("head 2", Files.readString(snapshot.resolve("taught/in-use.json")));
        assertFalse(Files.exists(snapshot.resolve("labels-waiting.csv")));
        var lucene = PictureIndexes.openReadOnly(snapshot.resolve("lucene"));
        try (PictureIndex index = ((Opened.Ready) lucene).index()) {
            assertEquals("said by head 2", index.find(drawn.id(50)).orElseThrow().givenCategory());
        }
    }

    @Test
    void filesOfPicturesThatGoMeanwhileStayAndTakeNoOtherRound() throws IOException {
        Path thumbnail = drawn.thumbnail(1);
        Snapshot.of(drawn.root(), snapshot, (lucene, target) -> {
            rounds.incrementAndGet();
            Files.delete(thumbnail);
            return copied(lucene, target);
        });
        assertEquals(1, rounds.get());
        assertTrue(Files.exists(snapshot.resolve(drawn.root().relativize(thumbnail))));
    }

    @Test
    void whereSomethingChangesAllTheTimeThatIsSaid() {
        IOException unsettled = assertThrows(IOException.class,
                () -> Snapshot.of(drawn.root(), snapshot, (lucene, target) -> {
                    Files.writeString(inUse, "head ".repeat(rounds.incrementAndGet()));
                    return copied(lucene, target);
                }));
        assertTrue(String.valueOf(unsettled.getMessage()).contains("changed each of the 20 times"),
                unsettled.getMessage());
        assertFalse(Files.exists(snapshot));
    }
}
