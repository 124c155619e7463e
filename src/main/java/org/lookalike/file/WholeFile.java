package org.lookalike.file;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Writes files that are there whole, old or new, whatever happens meanwhile, a power cut included: beside their place, onto
 * the disk, and then into their place at once. Folders that are missing are made. Any number of threads and processes.
 */
public final class WholeFile {
    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private WholeFile() {}

    /** Something that writes bytes. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Something that writes text. */
    @FunctionalInterface
    public interface Text {
        void to(BufferedWriter out) throws IOException;
    }

    /** @throws IOException if it cannot be written; what was there is there still */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Text in UTF-8.
     *
     * @throws IOException if it cannot be written; what was there is there still
     */
    public static void writeText(Path file, Text text) throws IOException {
        write(file, out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.to(writer);
            writer.flush();
        });
    }

    /**
     * For its owner's eyes only, where files have owners (POSIX).
     *
     * @throws IOException if it cannot be written; what was there is there still
     */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        write(file, out -> out.write(content), isPosix ? new FileAttribute<?>[]{OWNER_ONLY} : new FileAttribute<?>[0]);
    }

    /** @throws IOException if it cannot be written; what was there is there still */
    public static void write(Path file, Content content) throws IOException {
        write(file, content, new FileAttribute<?>[0]);
    }

    private static void write(Path file, Content content, FileAttribute<?>[] attributes) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            straight(file, content);
            return;
        }
        // What a link names is replaced, not the link.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Names.force(folder);
        } catch (FileSystemException e) {
            throw e; // names its file
        } catch (IOException e) { // such as of a full disk
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A pipe or a terminal is no place to move a file to. */
    private static void straight(Path file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.to(out);
        }
    }
}
