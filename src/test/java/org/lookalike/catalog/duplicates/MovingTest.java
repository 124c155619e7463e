package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.NamedPipe;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.search.Place;
import org.lookalike.train.Watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MovingTest {
    private static final Watcher NOBODY = (what, done, total, detail) -> {};

    @TempDir
    private Path folder;
    private Path keep;
    private Path away;
    private Path undo;

    @BeforeEach
    void keepOne() throws IOException {
        keep = file("keep.jpg", "the best");
        away = folder.resolve("away");
        undo = away.resolve("undo.tsv");
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve("pictures").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static Copy copy(Path file) throws IOException {
        var facts = new PictureFacts(ContentId.of(Files.readAllBytes(file)), 10, 10, Files.size(file),
                PictureFormat.JPEG, null);
        return new Copy(facts, new Place(file.toString(), "", Files.size(file),
                Files.getLastModifiedTime(file).toMillis(), null), "resized 50 %");
    }

    private List<DuplicateGroup> group(Copy... members) throws IOException {
        return List.of(new DuplicateGroup(copy(keep), List.of(members)));
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void filesGoAndComeBackWithTheirTimes() throws IOException {
        Path one = file("trip/one.jpg", "one");
        Path other = file("home/one.jpg", "two");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(other, time);
        Moved moved = Moving.away(group(copy(one), copy(other)), away, undo, NOBODY, () -> false);
        assertEquals(List.of("one (2).jpg", "one.jpg", "undo.tsv"), names(away));
        assertEquals(new Moved(2, 6, undo, List.of(), false), moved);
        assertEquals("two", Files.readString(away.resolve("one (2).jpg")));
        assertTrue(Files.exists(keep));
        assertFalse(Files.exists(one));
        assertEquals(2, Moving.back(undo, NOBODY, () -> false).files());
        assertEquals("one", Files.readString(one));
        assertEquals(time, Files.getLastModifiedTime(other));
        assertEquals(List.of("undo.tsv"), names(away));
        assertEquals(0, Moving.back(undo, NOBODY, () -> false).files(), "twice does no harm");
    }

    @Test
    void nothingIsOverwrittenThereOrBack() throws IOException {
        Files.createDirectories(away);
        Files.writeString(away.resolve("one.jpg"), "of somebody else");
        Path one = file("one.jpg", "one");
        Moving.away(group(copy(one)), away, undo, NOBODY, () -> false);
        assertEquals("of somebody else", Files.readString(away.resolve("one.jpg")));
        file("one.jpg", "new");
        Moved back = Moving.back(undo, NOBODY, () -> false);
        assertEquals(List.of(new Moved.Left(away.resolve("one (2).jpg"), one + " is there, and is not overwritten")),
                back.left());
        assertEquals("new", Files.readString(one));
        assertThrows(FileAlreadyExistsException.class,
                () -> Moving.away(group(copy(one)), away, undo, NOBODY, () -> false));
    }

    @Test
    void whatIsNotSafeToMoveStaysAndIsNamed() throws IOException {
        Path changed = file("changed.jpg", "as indexed");
        Copy indexed = copy(changed);
        Files.writeString(changed, "edited since");
        Path link = folder.resolve("pictures/link.jpg");
        Files.createSymbolicLink(link, keep);
        Path hard = folder.resolve("pictures/hard.jpg");
        Files.createLink(hard, keep);
        Path gone = file("gone.jpg", "gone");
        Copy known = copy(gone);
        Files.delete(gone);
        Moved moved = Moving.away(group(indexed, copy(link), copy(hard), known), away, undo, NOBODY, () -> false);
        assertEquals(0, moved.files());
        assertEquals(List.of("it changed since it was indexed", "it is a link",
                "it is the same file as the one to keep, under another name", "it is gone"),
                moved.left().stream().map(Moved.Left::why).toList());
        assertTrue(Files.exists(changed));
    }

    /** As where an index came from strangers, who know sizes and times. */
    @Test
    void whatWasNeverIndexedStays() throws IOException {
        Path one = file("one.jpg", "one");
        Copy indexed = copy(one);
        FileTime time = Files.getLastModifiedTime(one);
        Files.writeString(one, "ONE");
        Files.setLastModifiedTime(one, time);
        Path pipe = file("pipe.jpg", "");
        Copy once = copy(pipe);
        Files.delete(pipe);
        NamedPipe.at(pipe);
        Moved moved = Moving.away(group(indexed, once), away, undo, NOBODY, () -> false);
        assertEquals(List.of("it changed since it was indexed", "it is no file"),
                moved.left().stream().map(Moved.Left::why).toList());
        assertEquals("ONE", Files.readString(one));
    }

    @Test
    void withoutTheOneToKeepNothingGoes() throws IOException {
        Copy one = copy(file("one.jpg", "one"));
        List<DuplicateGroup> groups = group(one);
        Files.delete(keep);
        Moved moved = Moving.away(groups, away, undo, NOBODY, () -> false);
        assertEquals("the one to keep, " + keep + ", is gone", moved.left().getFirst().why());
        assertTrue(Files.exists(Path.of(one.path())));
    }

    @Test
    void whenTheOneToKeepBecameAnotherFileNothingGoes() throws IOException {
        Copy one = copy(file("one.jpg", "one"));
        List<DuplicateGroup> groups = group(one);
        Files.writeString(keep, "something else");
        Moved moved = Moving.away(groups, away, undo, NOBODY, () -> false);
        assertEquals("the one to keep, " + keep + ", changed since it was indexed", moved.left().getFirst().why());
        assertTrue(Files.exists(Path.of(one.path())));
    }

    @Test
    void toAnotherDiskAFileIsCopiedWholeBeforeItGoes() throws IOException {
        Path one = file("one.jpg", "one");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(one, time);
        Path to = Files.createFile(Files.createDirectories(away).resolve("one.jpg"));
        FileMove.toOtherDisk(one, to);
        assertFalse(Files.exists(one));
        assertEquals("one", Files.readString(to));
        assertEquals(time, Files.getLastModifiedTime(to));
        assertEquals(List.of("one.jpg"), names(away));
    }

    @Test
    void whatCannotBeCopiedStaysAndLeavesNothingThere() throws IOException {
        Path to = Files.createFile(Files.createDirectories(away).resolve("one.jpg"));
        Path folder = Files.createDirectories(away.resolveSibling("one"));
        Files.createFile(folder.resolve("inside")); // a folder with something in it is copied empty and cannot be deleted
        assertThrows(IOException.class, () -> FileMove.toOtherDisk(folder, to));
        assertTrue(Files.exists(folder.resolve("inside")));
        assertEquals(List.of(), names(away));
    }

    @Test
    void whatWasAnnouncedButNotMovedIsLeftAlone() throws IOException {
        Path one = file("one.jpg", "one");
        Files.createDirectories(away);
        Path taken = Files.createFile(away.resolve("one.jpg"));
        UndoFile steps = UndoFile.create(undo);
        steps.announce(new UndoFile.Step(one, taken));
        steps.announce(new UndoFile.Step(keep, away.resolve("never.jpg")));
        Files.writeString(undo, "half a li", StandardOpenOption.APPEND);
        assertEquals(new Moved(0, 0, undo, List.of(), false), Moving.back(undo, NOBODY, () -> false));
        assertEquals("one", Files.readString(one));
        assertEquals(List.of("undo.tsv"), names(away));
    }

    @Test
    void stoppingKeepsWhatWasDone() throws IOException {
        Copy one = copy(file("one.jpg", "one"));
        Copy two = copy(file("two.jpg", "two"));
        int[] asked = new int[1];
        Moved moved = Moving.away(group(one, two), away, undo, NOBODY, () -> ++asked[0] > 1);
        assertTrue(moved.stopped());
        assertEquals(1, moved.files());
        assertTrue(Files.exists(Path.of(two.path())));
        assertEquals(1, Moving.back(undo, NOBODY, () -> false).files());
    }

    @Test
    void strangeNamesSurviveTheUndoFile() throws IOException {
        Path strange = file("tab\tline\nback\\slash \u00fc.jpg", "strange");
        Moving.away(group(copy(strange)), away, undo, NOBODY, () -> false);
        assertFalse(Files.exists(strange));
        Moving.back(undo, NOBODY, () -> false);
        assertEquals("strange", Files.readString(strange));
        assertThrows(IOException.class, () -> Moving.back(keep, NOBODY, () -> false));
    }
}
