package org.lookalike.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reading a file that is one: pipes and devices may never end, or never begin. */
final class RegularFile {

    private RegularFile() {}

    /** In bytes. Links are followed. */
    static long size(Path file) throws IOException, Refusal {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        if (!found.isRegularFile())
            throw new Refusal(Decoded.Reason.NO_ACCESS, "pictures are read from files, and this is a "
                    + (found.isDirectory() ? "folder" : "pipe, socket or device"));
        return found.size();
    }

    /** @param size that memory is set aside for; a file that has more by now is refused */
    static byte[] read(Path file, long size) throws IOException, Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(size, Integer.MAX_VALUE));
            if (in.read() >= 0)
                throw new Refusal(Decoded.Reason.NO_ACCESS, "the file grows while it is read");
            return bytes;
        }
    }
}
