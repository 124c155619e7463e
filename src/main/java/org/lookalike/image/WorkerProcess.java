package org.lookalike.image;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that decodes one picture after the other. Used by one thread at a time; whoever has it last closes it. */
final class WorkerProcess implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int END_SECONDS = 2;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final PixelArea area;
    private final Watchdog watchdog;

    private WorkerProcess(Process process, PixelArea area, Watchdog watchdog) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.area = area;
        this.watchdog = watchdog;
    }

    /**
     * @param area that the process was told of, closed with it
     * @throws IOException if it does not start, or not in time
     */
    static WorkerProcess start(Process process, PixelArea area, Watchdog watchdog, Duration within)
            throws IOException {
        var worker = new WorkerProcess(process, area, watchdog);
        Watchdog.Limit limit = watchdog.limit(process, within);
        try {
            if (worker.in.readByte() != Wire.READY)
                throw new IOException("it does not answer as it should");
            area.forgetName();
            return worker;
        } catch (IOException e) {
            worker.awaitEnd();
            worker.close();
            throw new IOException("a process for decoding does not start (exit code " + process.exitValue() + ")", e);
        } finally {
            limit.close();
        }
    }

    /** Of an exchange that did not end in an answer. */
    enum Failure {
        TOO_SLOW, OUT_OF_MEMORY, CRASHED
    }

    sealed interface Outcome {
        record Answered(Decoded decoded) implements Outcome {}

        /** The process is of no more use. */
        record Failed(Failure failure) implements Outcome {}
    }

    /** Waits for memory as it is needed, and for the answer as long as the options allow. */
    Outcome ask(Source source, DecoderOptions options, Memory files, Memory pixels) {
        try (var limit = watchdog.limit(process, Duration.ofSeconds(options.maxSeconds()));
                var leases = new Leases(files, pixels)) {
            try {
                Wire.writeQuestion(out, source, options);
                out.flush();
                return new Outcome.Answered(answer(source, options, limit, leases));
            } catch (IOException e) {
                return new Outcome.Failed(limit.passed() ? Failure.TOO_SLOW : ended());
            } catch (RuntimeException | VirtualMachineError e) { // it says nonsense, or more than can be heard
                process.destroyForcibly();
                return new Outcome.Failed(Failure.CRASHED);
            }
        }
    }

    private Decoded answer(Source source, DecoderOptions options, Watchdog.Limit limit, Leases leases)
            throws IOException {
        while (true) {
            byte said = in.readByte();
            switch (said) {
                case Wire.READABLE -> {
                    return new Decoded.Readable(source.checked(Wire.readPicture(in, options.maxPixels(), area)));
                }
                case Wire.UNREADABLE -> {
                    return Wire.readRefusal(in, source.name());
                }
                case Wire.FILE_MEMORY, Wire.PIXEL_MEMORY -> {
                    grant(said == Wire.FILE_MEMORY, in.readLong(), limit, leases);
                }
                default -> throw new IllegalStateException("a decoding process never says " + said);
            }
        }
    }

    private void grant(boolean forFile, long bytes, Watchdog.Limit limit, Leases leases) throws IOException {
        String refusal = null;
        limit.pause();
        try {
            leases.take(forFile, bytes);
        } catch (Refusal e) {
            refusal = String.valueOf(e.getMessage());
        } finally {
            limit.resume(); // before it is told: it may not listen
        }
        out.writeBoolean(refusal == null);
        if (refusal != null)
            out.writeUTF(Wire.shortened(refusal));
        out.flush();
    }

    private Failure ended() {
        awaitEnd();
        return process.exitValue() == WorkerCommand.OUT_OF_MEMORY ? Failure.OUT_OF_MEMORY : Failure.CRASHED;
    }

    /** A process that breaks down needs a moment. */
    private void awaitEnd() {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            process.onExit().join();
            Thread.currentThread().interrupt();
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Ends it, whatever it is doing. */
    @Override
    public void close() {
        process.destroyForcibly();
        area.close();
    }
}
