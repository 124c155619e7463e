package org.lookalike.image;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The program that runs in a decoding process: reads questions from its standard input, and answers them, until that ends
 * because the one that asked has ended.
 */
final class DecodingWorker {
    private static final int BUFFER = 1 << 16;
    /** What a process may take without asking: asking takes longer than decoding a small picture. */
    private static final long SMALL = 4 << 20;

    private DecodingWorker() {}

    public static void main(String[] args) throws IOException {
        OpenCvCodec.available(); // loads it
        serve(args, UnaryOperator.identity());
    }

    /** @param changed what the process does with a file, given what it should do */
    static void serve(String[] args, UnaryOperator<DecodingPlace> changed) throws IOException {
        endWithParent();
        System.setOut(System.err); // no library may speak in between
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        PixelArea area = PixelArea.open(Path.of(args[2]));
        out.writeByte(Wire.READY);
        out.flush();
        answerAll(in, out, area, changed
                .apply(new LocalDecoding(new AskedMemory(Wire.FILE_MEMORY, Long.parseLong(args[0]), in, out),
                        new AskedMemory(Wire.PIXEL_MEMORY, Long.parseLong(args[1]), in, out))));
        Runtime.getRuntime().halt(0);
    }

    /** Within seconds, also while it decodes, and hears nothing of its standard input. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
        });
    }

    private static void answerAll(DataInputStream in, DataOutputStream out, PixelArea area, DecodingPlace place)
            throws IOException {
        try {
            while (true) { // who asks ends this process when a file takes too long
                DecoderOptions options = Wire.readOptions(in);
                Source source = Wire.readSource(in);
                Wire.writeAnswer(out, place.decode(source, options), area);
                out.flush();
            }
        } catch (EOFException e) {
            // Nobody is there any more to ask.
        }
    }

    /** Memory that is granted by who asked, for all its processes together; given back when the answer is there. */
    private record AskedMemory(byte kind, long bytes, DataInputStream in, DataOutputStream out) implements Memory {
        @Override
        public Lease acquire(long wanted) throws Refusal {
            if (wanted <= Math.min(SMALL, bytes))
                return () -> {};
            try {
                out.writeByte(kind);
                out.writeLong(wanted);
                out.flush();
                if (!in.readBoolean())
                    throw new Refusal(Decoded.Reason.TOO_LARGE, in.readUTF());
            } catch (IOException e) {
                Runtime.getRuntime().halt(1);
            }
            return () -> {};
        }
    }
}
