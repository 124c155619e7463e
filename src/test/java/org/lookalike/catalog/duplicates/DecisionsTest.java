package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DecisionsTest {
    private static final ContentId A = new ContentId("a".repeat(64));
    private static final ContentId B = new ContentId("b".repeat(64));
    private static final ContentId C = new ContentId("c".repeat(64));

    @TempDir
    private Path folder;

    @Test
    void theLastWordCounts() {
        Path file = folder.resolve("duplicates/decisions.tsv");
        var here = new Decisions(file);
        var there = new Decisions(file); // another process
        here.keepApart(A, B);
        here.keepApart(C, B);
        there.joinAgain(B, A);
        there.keep(A, Set.of(B));
        here.keep(B, Set.of(A));
        var again = new Decisions(file);
        assertFalse(again.areApart(A, B));
        assertTrue(again.areApart(B, C));
        assertFalse(again.isKept(A));
        assertTrue(again.isKept(B));
    }

    @Test
    void damageHarmsNothingElseAndWhatIsUnknownStays() throws IOException {
        Path file = folder.resolve("decisions.tsv");
        new Decisions(file).keepApart(A, B);
        Files.write(file, ("of a later version\t" + C + "\nkeep\tdamaged\nnot-same\t" + A + "\t" + A + "\n\ufffdkeep\t")
                .getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
        var decisions = new Decisions(file);
        assertTrue(decisions.areApart(A, B));
        decisions.keep(C, Set.of());
        assertTrue(new Decisions(file).isKept(C));
        assertEquals(1, Files.readString(file, StandardCharsets.ISO_8859_1).split("of a later version", -1).length - 1);
    }
}
