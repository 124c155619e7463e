package org.lookalike.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WholeFolderTest {
    @TempDir
    private Path temporary;

    private static String fill(Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("deep")).resolve("rose.txt"), "a rose");
        Files.writeString(folder.resolve("daisy.txt"), "a daisy");
        return "filled";
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Object identity(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }

    /** A folder that is there and empty, or is not. */
    private Path folder(boolean there) throws IOException {
        Path folder = temporary.resolve("folder");
        return there ? Files.createDirectory(folder) : folder;
    }

    private void assertAsBefore(Path folder, boolean there) throws IOException {
        assertEquals(there ? List.of("folder") : List.of(), names(temporary));
        if (there)
            assertEquals(List.of(), names(folder));
    }

    @Test
    void aFolderThatIsNotThereIsMade() throws IOException {
        Path folder = temporary.resolve("new/folder");
        assertEquals("filled", WholeFolder.make(folder, WholeFolderTest::fill));
        assertEquals(List.of("daisy.txt", "deep"), names(folder));
        assertEquals("a rose", Files.readString(folder.resolve("deep/rose.txt")));
        assertEquals(List.of("folder"), names(temporary.resolve("new")));
    }

    @Test
    void anEmptyFolderIsFilledAndStaysTheSame() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("drive"));
        Object before = identity(folder);
        assertEquals("filled", WholeFolder.make(folder, WholeFolderTest::fill));
        assertEquals(List.of("daisy.txt", "deep"), names(folder));
        assertEquals(before, identity(folder), "where a drive is mounted no folder can be deleted");
        assertEquals(List.of("drive"), names(temporary));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatFailsLeavesNothing(boolean there) throws IOException {
        Path folder = folder(there);
        assertThrows(IOException.class, () -> WholeFolder.make(folder, unfinished -> {
            fill(unfinished);
            throw new IOException("the disk is full");
        }));
        assertAsBefore(folder, there);
    }

    @Test
    void whatIsInTheWayIsNamedAndKept() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("folder"));
        Files.writeString(folder.resolve("mine"), "precious");
        IOException refused = assertThrows(IOException.class,
                () -> WholeFolder.make(folder, WholeFolderTest::fill));
        assertEquals(folder + " is not empty (mine is in it); name a folder that is not there yet",
                refused.getMessage());
        assertEquals(List.of("mine"), names(folder));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatCameMeanwhileIsKept(boolean there) throws IOException {
        Path folder = folder(there);
        assertThrows(IOException.class, () -> WholeFolder.make(folder, unfinished -> {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("mine"), "precious");
        }));
        assertEquals(List.of("mine"), names(folder));
    }

    @Test
    void itsNamesAreOnTheDisk() throws IOException {
        Path folder = temporary.resolve("folder");
        List<Path> forced = Forced.during(() -> WholeFolder.make(folder, WholeFolderTest::fill));
        assertEquals(3, forced.size(), forced::toString);
        assertEquals("deep", forced.get(0).getFileName().toString());
        assertTrue(forced.get(1).toString().endsWith(".part"), forced::toString);
        assertEquals(temporary, forced.get(2));
    }

    /** Answers what a program that makes the folder prints once it was asked to end. */
    private static List<String> ended(Class<?> program, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), program.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("under way", out.readLine());
            process.toHandle().destroy(); // unlike its own, this leaves what it prints to be read
            List<String> said = out.lines().toList();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoIsAskedToEndLeavesNothing(boolean there) throws Exception {
        Path folder = folder(there);
        assertEquals(List.of(), ended(FolderInTheMaking.class, folder));
        assertAsBefore(folder, there);
    }

    @Test
    void whatWasInItsPlaceWhenAskedToEndIsFinished() throws Exception {
        assertEquals(List.of("finished"), ended(FolderKeptWhileEnding.class, temporary.resolve("folder")));
        assertEquals(List.of("folder"), names(temporary));
        assertEquals(List.of("daisy.txt"), names(temporary.resolve("folder")));
    }
}
