package org.lookalike.image;

import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The memory that one process asked for to decode one picture: once for the file, once for its pixels. */
final class Leases implements AutoCloseable {
    private final Memory files;
    private final Memory pixels;
    private Memory.@Nullable Lease file;
    private Memory.@Nullable Lease pixel;

    Leases(Memory files, Memory pixels) {
        this.files = files;
        this.pixels = pixels;
    }

    /**
     * Waits until there is as much, and says so; or says why there never will be.
     *
     * @throws IOException if the process cannot be told
     * @throws IllegalStateException if it asks for what nobody needs
     */
    void answer(boolean forFile, long bytes, DataOutputStream out) throws IOException {
        if (bytes < 0 || pixel != null || (forFile && file != null))
            throw new IllegalStateException("a decoding process asks for memory once, and then for pixels");
        try {
            if (forFile)
                file = files.acquire(bytes);
            else
                pixel = pixels.acquire(bytes);
            out.writeBoolean(true);
        } catch (Refusal e) {
            refuse(out, e);
        }
        out.flush();
    }

    private static void refuse(DataOutput out, Refusal why) throws IOException {
        out.writeBoolean(false);
        out.writeUTF(Wire.shortened(String.valueOf(why.getMessage())));
    }

    @Override
    public void close() {
        if (pixel != null)
            pixel.close();
        if (file != null)
            file.close();
    }
}
