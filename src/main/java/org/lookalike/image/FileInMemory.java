package org.lookalike.image;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** A file that is read whole, within the memory there is for files, to be decoded. */
final class FileInMemory {
    private FileInMemory() {}

    /** @param then its memory is set aside until this returns */
    static Decoded decode(Path file, DecoderOptions options, Memory memory, Function<byte[], Decoded> then) {
        String name = file.toString();
        try {
            long size = RegularFile.size(file);
            checkSize(size, options);
            Memory.Lease lease = memory.acquire(size);
            try {
                return then.apply(RegularFile.read(file, size));
            } finally {
                lease.close();
            }
        } catch (Refusal e) {
            return e.of(name);
        } catch (IOException | SecurityException e) {
            return new Decoded.Unreadable(name, Decoded.Reason.NO_ACCESS, sentence(e));
        } catch (OutOfMemoryError e) {
            return tooLarge(name);
        }
    }

    static void checkSize(long size, DecoderOptions options) throws Refusal {
        if (size > options.maxBytes())
            throw new Refusal(Decoded.Reason.TOO_LARGE, String.format(Locale.ROOT,
                    "a picture's file has at most %,d bytes, got %,d", options.maxBytes(), size));
    }

    static Decoded.Unreadable tooLarge(String name) {
        return new Decoded.Unreadable(name, Decoded.Reason.TOO_LARGE,
                "decoding it takes more memory than Java has; give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g");
    }

    private static String sentence(Exception e) {
        if (e instanceof NoSuchFileException)
            return "the file is not there";
        if (e instanceof AccessDeniedException)
            return "reading the file is not permitted";
        return "the file cannot be read: " + e.getMessage();
    }
}
