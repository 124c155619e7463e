package org.lookalike.server.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One line a request. A file is appended to, so that whoever turns logs over may copy and truncate it. What cannot be written
 * is lost, and said once: no request fails for its log. Any number of threads.
 */
public final class AccessLog implements Consumer<Served>, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AccessLog.class.getName());
    private final OutputStream out;
    private final LogFormat format;
    private final AtomicBoolean failing = new AtomicBoolean();

    private AccessLog(OutputStream out, LogFormat format) {
        this.out = out;
        this.format = format;
    }

    /** @param out is not closed */
    public static AccessLog to(OutputStream out, LogFormat format) {
        return new AccessLog(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                out.flush();
            }
        }, format);
    }

    /** @throws IOException if it cannot be appended to */
    public static AccessLog to(Path file, LogFormat format) throws IOException {
        return new AccessLog(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), format);
    }

    @Override
    public void accept(Served served) {
        byte[] line = (format.line(served) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (this) {
                out.write(line, 0, line.length);
            }
            failing.set(false);
        } catch (IOException e) {
            if (failing.compareAndSet(false, true))
                LOG.log(System.Logger.Level.WARNING, "the access log cannot be written: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
