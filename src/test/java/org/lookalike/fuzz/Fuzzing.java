package org.lookalike.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where Jazzer calls a target. */
public final class Fuzzing {
    /** Names the file in which an input is kept while it is taken: a crash of native code leaves nothing else. */
    static final String LAST_INPUT = "fuzz.last";
    private static final int LONGEST = 1 << 20;
    private static final int TIMES = 4;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Nullable
    private static FuzzTarget target;
    @Nullable
    private static MappedByteBuffer last;

    private Fuzzing() {}

    /**
     * Takes the seeds once, so that loading classes makes no input look slow.
     *
     * @param arguments the target's name
     */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        FuzzTarget opened = Targets.open(arguments[0]);
        opened.start();
        for (byte[] seed : opened.seeds())
            opened.take(seed);
        target = opened;
        String file = System.getProperty(LAST_INPUT);
        if (file != null)
            last = mapped(Path.of(file));
    }

    private static MappedByteBuffer mapped(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, LONGEST + Integer.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (last != null && input.length <= LONGEST)
            last.putInt(0, input.length).put(Integer.BYTES, input);
        if (target != null)
            take(target, input);
    }

    /** A first time may load classes, which is not the input's doing. */
    static void take(FuzzTarget target, byte[] input) throws Exception {
        long taken = heap(target, input);
        for (int again = 0; again < TIMES && taken > target.heap(input.length); again++)
            taken = heap(target, input);
        if (taken > target.heap(input.length))
            throw new AssertionError("an input of " + input.length + " bytes took " + taken + " bytes of heap");
    }

    private static long heap(FuzzTarget target, byte[] input) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        target.take(input);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
