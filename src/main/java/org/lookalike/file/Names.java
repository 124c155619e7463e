package org.lookalike.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Which names a folder holds: what was written under a new name is there after a power cut only if the name is, too. */
public final class Names {
    private Names() {}

    /** Puts a folder's names onto the disk, where the system can. */
    public static void force(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and keeps their names by itself.
        }
    }
}
