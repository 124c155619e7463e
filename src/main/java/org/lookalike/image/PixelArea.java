package org.lookalike.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Memory that two processes see, through which pixels go faster than through a pipe. One writes, says so, and the other
 * reads; larger pictures than it holds go another way. Closed by each of them for itself.
 */
final class PixelArea implements AutoCloseable {
    /** More than most pictures have at the scale that a network wants. */
    private static final int BYTES = 2 << 20;
    /** Files there never reach a disk. */
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private final Path file;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;

    private PixelArea(Path file) throws IOException {
        this.file = file;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            this.memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES, arena);
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    /** A new one, readable by nobody else's processes. */
    static PixelArea create() throws IOException {
        Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"));
        if (!Files.isWritable(IN_MEMORY))
            return create(elsewhere);
        try {
            return create(IN_MEMORY);
        } catch (IOException e) { // containers have little room there
            return create(elsewhere);
        }
    }

    /** With all its room taken: what is missing later would end the process that writes to it. */
    static PixelArea create(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "lookalike-pixels-", null);
        try {
            Files.write(file, new byte[BYTES]);
            return new PixelArea(file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    static PixelArea open(Path file) throws IOException {
        return new PixelArea(file);
    }

    Path file() {
        return file;
    }

    /** Once both processes have it open, its name is of no more use. */
    void forgetName() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit(); // Windows keeps what is in use
        }
    }

    boolean holds(long bytes) {
        return bytes <= BYTES;
    }

    void write(byte[] bytes) {
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
    }

    void read(byte[] bytes) {
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, bytes, 0, bytes.length);
    }

    @Override
    public void close() {
        arena.close();
        forgetName();
    }
}
