package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Drives as Unix numbers them and Linux names them. */
final class SystemDrives implements Drives {
    private static final Path NAMES = Path.of("/dev/disk/by-uuid");

    @Override
    public Optional<Object> number(Path directory) {
        try {
            return Optional.ofNullable(Files.getAttribute(directory, "unix:dev"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Object> name(Path directory) {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(NAMES)) {
            Path device = Path.of(Files.getFileStore(directory).name()).toRealPath();
            for (Path name : names)
                if (name.toRealPath().equals(device))
                    return Optional.of(name);
        } catch (IOException | DirectoryIteratorException e) {
            // No Linux, a container, or a drive without a device of its own.
        }
        return number(directory);
    }
}
