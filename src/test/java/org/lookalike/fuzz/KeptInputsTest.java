package org.lookalike.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeptInputsTest {
    @TempDir
    private Path home;

    @Test
    void ofManyInputsSoManyStayAsAreSmall() throws IOException {
        var folders = new FuzzFolders(home, "jpeg");
        Files.createDirectories(folders.kept());
        Files.createDirectories(folders.corpus());
        Files.write(folders.kept().resolve("old"), new byte[]{1});
        for (int n = 0; n < 400; n++)
            Files.write(folders.corpus().resolve("input-" + n), new byte[n * 5]);

        KeptInputs.renew(folders);
        long bytes = 0;
        for (Path file : FuzzFolders.files(folders.kept()))
            bytes += Files.size(file);
        assertTrue(bytes > 60_000 && bytes <= 98_304, "" + bytes);
        int files = FuzzFolders.files(folders.kept()).size();
        assertTrue(files > 50 && files <= 150, "" + files);
    }

    @Test
    void fewStayAsTheyAre() throws IOException {
        var folders = new FuzzFolders(home, "jpeg");
        Files.createDirectories(folders.kept());
        Files.createDirectories(folders.corpus());
        Files.write(folders.kept().resolve("old"), new byte[]{1});
        Files.write(folders.corpus().resolve("new"), new byte[]{2, 3});

        KeptInputs.renew(folders);
        assertEquals(2, FuzzFolders.files(folders.kept()).size());
        assertArrayEquals(new byte[]{1}, Files.readAllBytes(folders.kept().resolve("old")));
        assertArrayEquals(new byte[]{2, 3}, Files.readAllBytes(folders.kept().resolve("new")));
    }

    @Test
    void noneStaysThatNamesThisMachine() throws IOException {
        var folders = new FuzzFolders(home, "snapshot");
        Files.createDirectories(folders.kept());
        Files.writeString(folders.kept().resolve("fuzzer"), home.resolveSibling("jazzer-traversal").toString());
        Files.writeString(folders.kept().resolve("home"), "x" + home + "/y");
        Files.writeString(folders.kept().resolve("other"), "/pictures");

        KeptInputs.renew(folders);
        assertEquals(List.of(folders.kept().resolve("other")), FuzzFolders.files(folders.kept()));
    }
}
