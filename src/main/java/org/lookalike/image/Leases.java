package org.lookalike.image;

import org.jspecify.annotations.Nullable;

/** The memory that one process asked for to decode one picture: once for the file, once for its pixels. */
final class Leases implements AutoCloseable {
    private final Memory files;
    private final Memory pixels;
    private boolean askedForFile;
    private boolean askedForPixels;
    private Memory.@Nullable Lease file;
    private Memory.@Nullable Lease pixel;

    Leases(Memory files, Memory pixels) {
        this.files = files;
        this.pixels = pixels;
    }

    /**
     * Waits until there is as much.
     *
     * @throws Refusal if there never will be
     * @throws IllegalStateException if it asks for what nobody needs, be it in vain
     */
    void take(boolean forFile, long bytes) throws Refusal {
        if (bytes < 0 || askedForPixels || (forFile && askedForFile))
            throw new IllegalStateException("a decoding process asks for memory once, and then for pixels");
        if (forFile) {
            askedForFile = true;
            file = files.acquire(bytes);
        } else {
            askedForPixels = true;
            pixel = pixels.acquire(bytes);
        }
    }

    @Override
    public void close() {
        if (pixel != null)
            pixel.close();
        if (file != null)
            file.close();
    }
}
