package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Tells a snapshot's own files from what strangers may put in their place: links lead elsewhere, and pipes and devices never
 * end.
 */
final class OwnFile {
    private OwnFile() {}

    /** Whether it is a regular file that lies in the snapshot's folder; false if it is not there. */
    static boolean is(Path file, Path snapshot) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toRealPath().startsWith(snapshot.toRealPath());
    }
}
