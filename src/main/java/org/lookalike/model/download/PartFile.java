package org.lookalike.model.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The bytes that have arrived so far, with a note of their origin beside them. Locked against other processes. */
final class PartFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private PartFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static PartFile open(Path file) throws IOException, DownloadTrouble {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel))
            return new PartFile(file, channel);
        channel.close();
        throw new DownloadTrouble("another process is downloading to " + file + " already; wait until it has ended");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The origin of the bytes that are there, if there are any and the next ones can be asked for. */
    Optional<Origin> origin(String source) throws IOException {
        if (size() == 0)
            return Optional.empty();
        long size = size();
        return Origin.read(note(file)).filter(o -> o.source().equals(source) && o.total() >= size);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Empties the file for a version that arrives from its first byte. */
    void restart(Optional<Origin> origin) throws IOException {
        Files.deleteIfExists(note(file));
        channel.truncate(0);
        if (origin.isPresent())
            origin.get().write(note(file));
    }

    void append(ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining())
                channel.write(bytes, channel.size());
        } catch (IOException e) {
            throw (IOException) new FileSystemException(file.toString(), null, e.getMessage()).initCause(e);
        }
    }

    /** Room for more bytes on its disk. */
    long room() throws IOException {
        return Files.getFileStore(file).getUsableSpace();
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(note(file));
        Files.deleteIfExists(file);
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + ".origin");
    }

    @Override
    public void close() throws IOException {
        boolean empty = channel.size() == 0;
        channel.close();
        if (empty)
            delete(file);
    }
}
