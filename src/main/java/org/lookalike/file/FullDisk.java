package org.lookalike.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed because a disk is full. */
public final class FullDisk {
    /** For a person. */
    public static final String SENTENCE = "the disk is full; nothing that was there is lost, and it works again once"
            + " there is space";
    /** What the systems' own messages say; Java has no type for it. */
    private static final List<String> SAYINGS = Stream
            .concat(Stream.of("No space left on device", "Disk quota exceeded", "not enough space on the disk",
                    "There is not enough space"), inThisLanguage().stream())
            .toList();
    private static final int DEEPEST = 10;

    private FullDisk() {}

    /** What the system says, in the language it is set to, about a device that is always full. */
    private static Optional<String> inThisLanguage() {
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            full.write(0);
            return Optional.empty();
        } catch (NoSuchFileException | AccessDeniedException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    public static boolean isCause(@Nullable Throwable e) {
        Throwable at = e;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            String message = String.valueOf(at.getMessage());
            if (SAYINGS.stream().anyMatch(message::contains))
                return true;
            at = at.getCause();
        }
        return false;
    }
}
