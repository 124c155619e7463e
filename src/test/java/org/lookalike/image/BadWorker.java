package org.lookalike.image;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** A decoding process that does what it reads in a file, however bad that is; pictures it decodes. */
final class BadWorker {
    private BadWorker() {}

    public static void main(String[] args) throws IOException {
        DecodingWorker.serve(args, place -> (source, options) -> {
            byte[] bytes = bytes(source);
            if (bytes.length < 300)
                obey(new String(bytes, StandardCharsets.UTF_8).split(" ", 2));
            return place.decode(source, options);
        });
    }

    private static byte[] bytes(Source source) {
        try {
            return switch (source) {
                case Source.File(Path path) -> Files.readAllBytes(path);
                case Source.InMemory(byte[] bytes, String name) -> bytes;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void obey(String[] order) {
        switch (order[0]) {
            case "crash" -> crash();
            case "leave" -> Runtime.getRuntime().halt(1);
            case "crash-once" -> {
                if (Path.of(order[1]).toFile().delete())
                    crash();
            }
            case "loop" -> loop();
            case "loop-holding" -> loopHolding(Path.of(order[1]));
            case "fill" -> fill();
            case "say-nonsense" -> say(out -> out.writeUTF("nonsense"));
            case "claim-huge-picture" -> say(out -> claim(out, 40_000));
            case "ask-in-vain-for-ever" -> say(out -> {
                while (true) {
                    out.writeByte(Wire.FILE_MEMORY);
                    out.writeLong(Long.MAX_VALUE);
                }
            });
            case "claim-other-content" -> say(out -> claim(out, 2));
            case "tell-environment" -> say(out -> {
                out.writeByte(Wire.UNREADABLE);
                out.writeUTF("CORRUPT");
                out.writeUTF(String.join(" ", new TreeSet<>(System.getenv().keySet())));
            });
            case "ask-for-memory-for-ever" -> say(out -> {
                for (int i = 0; i < 2; i++) {
                    out.writeByte(Wire.FILE_MEMORY);
                    out.writeLong(1);
                }
            });
            default -> {
            }
        }
    }

    /** What faulty native code does. */
    @SuppressWarnings("restricted")
    private static void crash() {
        MemorySegment.NULL.reinterpret(8).set(ValueLayout.JAVA_LONG, 0, 1);
    }

    private static void loop() {
        for (long i = 0; i >= 0; i++)
            if (i == Long.MAX_VALUE)
                i = 0;
    }

    /** Whoever reads the pipe gets the number of this process, and the pipe's end together with that of the process. */
    private static void loopHolding(Path pipe) {
        try (OutputStream out = Files.newOutputStream(pipe)) {
            out.write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8));
            loop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill() {
        byte[][] kept = new byte[1 << 20][];
        for (int i = 0; i < kept.length; i++)
            kept[i] = new byte[1 << 20];
    }

    private interface Speech {
        void to(DataOutputStream out) throws IOException;
    }

    private static void say(Speech speech) {
        try {
            speech.to(new DataOutputStream(new FileOutputStream(FileDescriptor.out)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loop();
    }

    private static void claim(DataOutputStream out, int side) throws IOException {
        out.writeByte(Wire.READABLE);
        out.writeUTF("0".repeat(64));
        out.writeInt(side);
        out.writeInt(side);
        out.writeLong(1000);
        out.writeUTF("PNG");
        out.writeUTF("");
        out.writeBoolean(true);
        out.writeInt(side);
        out.writeInt(side);
    }

    /** A file that has it done once. */
    static byte[] once(Path marker) throws IOException {
        Files.createFile(marker);
        return ("crash-once " + marker).getBytes(StandardCharsets.UTF_8);
    }
}
