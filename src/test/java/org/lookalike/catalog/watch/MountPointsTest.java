package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MountPointsTest {
    @TempDir
    private Path folder;
    private final MountPoints mountPoints = new MountPoints(new SystemDrives());
    private Path drive;

    @BeforeEach
    void noteAnEmptyDirectory() throws IOException {
        drive = Files.createDirectory(folder.resolve("drive"));
        mountPoints.note(drive, true);
    }

    @Test
    void whatIsTheSameAsBeforeIsNotRenewed() throws IOException {
        assertEquals(List.of(), mountPoints.renewed());
        Files.writeString(drive.resolve("rose.jpg"), "a rose");
        assertEquals(List.of(), mountPoints.renewed());
    }

    @Test
    void anotherDirectoryIsRenewedOnce() throws IOException {
        Files.move(drive, folder.resolve("away"));
        Files.createDirectory(drive);
        assertEquals(List.of(drive), mountPoints.renewed());
        assertEquals(List.of(), mountPoints.renewed());
    }

    @Test
    void soIsTheSameDriveThatCameBackBetweenTwoLooks() {
        mountPoints.lose(drive);
        assertEquals(List.of(drive), mountPoints.renewed());
    }

    @Test
    void whatIsGoneIsNot() throws IOException {
        Files.delete(drive);
        assertEquals(List.of(), mountPoints.renewed());
    }

    @Test
    void aDirectoryThatWasFilledIsNoPlaceForADrive() throws IOException {
        mountPoints.note(drive, false);
        Files.move(drive, folder.resolve("away"));
        Files.createDirectory(drive);
        assertEquals(List.of(), mountPoints.renewed());
    }
}
