package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.DrawnIndex;
import org.lookalike.search.PictureIndex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The commands that check a collection, copy it and take it elsewhere. */
class KeepingCommandsTest {
    private static final String WHOLE = "the index is whole: 12 pictures";

    @TempDir
    private Path temporary;
    private DrawnIndex drawn;
    private Path index;
    private Path snapshot;
    private Path export;
    private Path other;

    @BeforeEach
    void draw() throws IOException {
        drawn = DrawnIndex.of(temporary, 12);
        index = drawn.root();
        snapshot = temporary.resolve("snapshot");
        export = temporary.resolve("export");
        other = temporary.resolve("other");
    }

    private static String printed(Object... args) {
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        return run.out().strip();
    }

    private static String refused(Object... args) {
        CommandRun run = CommandRun.of(args);
        assertEquals(1, run.exitCode(), run.out());
        assertEquals("", run.out());
        return run.err().strip();
    }

    @Test
    void aCollectionIsCheckedCopiedRestoredExportedAndImported() throws IOException {
        Path restored = temporary.resolve("restored");
        Path imported = temporary.resolve("imported");

        assertEquals(WHOLE, printed("check", "--index", index));
        String copied = printed("snapshot", snapshot, "--index", index);
        assertTrue(copied.matches("\\d+ files, [0-9.]+ [kM]?B, are in " + snapshot), copied);
        String back = printed("restore", snapshot, "--index", restored);
        assertEquals(copied.replaceFirst("are in .*", ""), back.replaceFirst("are restored to .*", ""));
        assertTrue(back.endsWith(" are restored to " + restored), back);
        assertEquals(WHOLE, printed("check", "--index", restored));

        assertEquals(
                "12 pictures, 1 unreadable files, 0 waiting labels, 0 collections and 0 decisions are in " + export,
                printed("export", export, "--index", restored));
        assertEquals("12 pictures added, 0 joined with those that were there, 0 passed over as their files are known as"
                + " others; 1 unreadable files, 0 waiting labels, 0 collections and 0 decisions taken over",
                printed("import", export, "--index", imported));
        assertEquals(printed("labels", "export", "-", "--index", index),
                printed("labels", "export", "-", "--index", imported));
        assertEquals("0 pictures added, 12 joined",
                printed("import", export, "--index", imported).replaceFirst(" with those.*", ""));
        JsonNode stats = CommandRun.of("stats", "--index", imported, "--json").json();
        assertEquals(12, stats.path("pictures").intValue());
        assertEquals(1, stats.path("unreadable").intValue());
        assertTrue(CommandRun.of("check", "--index", imported).out().contains("thumbnail"), "it has none yet");
        assertEquals(0, CommandRun.of("check", "--repair", "--index", imported).exitCode());
        assertEquals(WHOLE, printed("check", "--index", imported));
    }

    @Test
    void whatIsWrongIsNamedAndRepairedWhenThatIsAsked() throws IOException {
        Path damaged = index.resolve("collections/0123456789abcdef.json");
        Files.createDirectories(damaged.getParent());
        Files.writeString(damaged, "{");

        CommandRun check = CommandRun.of("check", "--index", index);
        assertEquals(1, check.exitCode());
        assertEquals(List.of("files beside the index that cannot be read: 1, such as " + damaged
                + "; --repair puts them aside under another name, and what can be made again is",
                "the index is damaged: see above"), check.out().lines().toList());
        CommandRun json = CommandRun.of("check", "--json", "--index", index);
        assertEquals(1, json.exitCode());
        JsonNode said = new ObjectMapper().readTree(json.out());
        assertFalse(said.path("clean").booleanValue());
        assertEquals(12, said.path("pictures").intValue());
        assertEquals(1, said.path("unreadable").intValue());
        assertEquals(damaged.toString(), said.at("/findings/0/items/0").textValue());
        assertTrue(said.path("repaired").isNull());

        JsonNode repaired = CommandRun.of("check", "--repair", "--json", "--index", index).json();
        assertTrue(repaired.path("clean").booleanValue());
        assertEquals(0, repaired.path("findings").size());
        assertEquals(0, repaired.path("lost").size());
        assertTrue(repaired.at("/repaired/0").textValue().startsWith(damaged + " is now " + damaged + ".damaged-"),
                repaired.toString());
        assertEquals(WHOLE, printed("check", "--index", index));
    }

    @Test
    void whileAnotherWritesAnIndexItIsCopiedAndWhoWantsToWriteIsToldWhoDoes() throws IOException {
        printed("export", export, "--index", index);
        Path damaged = index.resolve("collections/0123456789abcdef.json");
        Files.createDirectories(damaged.getParent());
        Files.writeString(damaged, "{");
        try (PictureIndex written = drawn.open()) {
            assertEquals(12, written.stats().pictures());
            printed("snapshot", snapshot, "--index", index);
            printed("export", temporary.resolve("export again"), "--index", index);
            assertEquals(1, CommandRun.of("check", "--index", index).exitCode());

            assertLocked(refused("import", export, "--index", index));
            CommandRun repair = CommandRun.of("check", "--repair", "--index", index);
            assertEquals(1, repair.exitCode());
            assertLocked(repair.err().strip());
            assertTrue(Files.exists(damaged), "nothing is repaired");
        }
    }

    private void assertLocked(String said) {
        assertTrue(
                said.matches("lookalike: .+, process " + ProcessHandle.current().pid()
                        + " on host \\S+ since [-0-9 :]+,"
                        + " is writing the index in \\S+; wait for it or stop it, or use another folder with --index"),
                said);
        assertTrue(said.contains(index.toString()), said);
    }

    @Test
    void noFolderThatHoldsSomethingIsWrittenTo() throws IOException {
        printed("snapshot", snapshot, "--index", index);
        Files.createDirectories(other);
        Files.writeString(other.resolve("mine"), "precious");
        String notEmpty = "lookalike: " + other + " is not empty (mine is in it); name a folder that is not there yet";

        assertEquals(notEmpty, refused("snapshot", other, "--index", index));
        assertEquals(notEmpty, refused("restore", snapshot, "--index", other));
        assertEquals(notEmpty, refused("export", other, "--index", index));
        assertEquals("lookalike: a snapshot lies outside the index, got " + index.resolve("inside"),
                refused("snapshot", index.resolve("inside"), "--index", index));
        try (var files = Files.list(other)) {
            assertEquals(List.of(other.resolve("mine")), files.toList());
        }
    }

    @Test
    void whatIsNotThereIsSaidAndNothingIsMade() throws IOException {
        Path none = temporary.resolve("none");
        String noIndex = "lookalike: there is no index in " + other;

        assertTrue(refused("check", "--index", other).startsWith(noIndex));
        assertTrue(refused("check", "--repair", "--index", other).startsWith(noIndex));
        assertTrue(refused("snapshot", snapshot, "--index", other).startsWith(noIndex));
        assertTrue(refused("export", export, "--index", other).startsWith(noIndex));
        assertEquals("lookalike: " + none + " is no snapshot: it has no snapshot.json",
                refused("restore", none, "--index", other));
        assertTrue(refused("import", none, "--index", other).startsWith("lookalike: " + none));
        for (Path made : List.of(none, other, snapshot, export))
            assertFalse(Files.exists(made), made.toString());
    }

    @Test
    void aDamagedSnapshotOrExportIsRefused() throws IOException {
        printed("snapshot", snapshot, "--index", index);
        printed("export", export, "--index", index);
        Path thumbnail = snapshot.resolve(index.relativize(drawn.thumbnail(3)));
        Files.writeString(thumbnail, "another");
        Files.writeString(export.resolve("pictures.jsonl"), "{}\n");

        assertEquals(
                "lookalike: the snapshot in " + snapshot + " is damaged, so nothing was restored; not what they were: "
                        + snapshot.relativize(thumbnail),
                refused("restore", snapshot, "--index", other));
        String broken = refused("import", export, "--index", other);
        assertTrue(broken.startsWith("lookalike: " + export.resolve("pictures.jsonl") + " line 1: "), broken);
        assertFalse(Files.exists(other));
    }

    @Test
    void eachNeedsItsFolder() {
        for (String command : List.of("snapshot", "restore", "export", "import")) {
            CommandRun run = CommandRun.of(command, "--index", index);
            assertEquals(2, run.exitCode(), command);
            assertTrue(run.err().contains("Missing required parameter: 'DIR'"), run.err());
        }
    }
}
