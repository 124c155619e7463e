package org.lookalike.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The parts of a file that its pixels need, as one stream and without copying them. Readers hold and interpret whatever else
 * they find, and none of it is wanted.
 */
final class Excerpt extends ImageInputStreamImpl {
    /** Some readers take what is missing for zeros, and go on for minutes. A few reads beyond the end are usual. */
    private static final int MOST_BEYOND = 4096;

    private final List<Part> parts;
    private final long length;
    private Part current;
    private int beyond;

    /**
     * @param start where it is in the stream
     * @param data shared, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // a view, compared by nobody
    private record Part(long start, byte[] data, int from, int length) {
        boolean holds(long position) {
            return position >= start && position < start + length;
        }
    }

    private Excerpt(List<Part> parts, long length) {
        this.parts = parts;
        this.length = length;
        this.current = parts.getFirst();
    }

    static Builder of(byte[] file) {
        return new Builder(file);
    }

    /** Collects parts in the order in which they are read. */
    static final class Builder {
        private final byte[] file;
        private final List<Part> parts = new ArrayList<>();
        private long length;

        private Builder(byte[] file) {
            this.file = file;
        }

        /** Of the file; fails where it ends earlier. */
        Builder part(int from, int count) {
            return add(file, from, count);
        }

        /** In place of what the file has. */
        Builder replaced(byte[] bytes) {
            return add(bytes, 0, bytes.length);
        }

        private Builder add(byte[] data, int from, int count) {
            if (from < 0 || count < 0 || from > data.length - count)
                throw new IllegalArgumentException(
                        "a part lies within " + data.length + " bytes, got " + count + " from " + from + " on");
            if (count > 0)
                parts.add(new Part(length, data, from, count));
            length += count;
            return this;
        }

        Excerpt build() {
            return new Excerpt(parts, length);
        }
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (streamPos >= length)
            return end();
        Part part = part();
        return part.data()[part.from() + (int) (streamPos++ - part.start())] & 0xff;
    }

    /** As much as is wanted, as long as there is as much: {@link ImageInputStreamImpl#readInt} relies on it. */
    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        bitOffset = 0;
        if (streamPos >= length)
            return count == 0 ? 0 : end();
        int wanted = (int) Math.min(count, length - streamPos);
        for (int done = 0; done < wanted;) {
            Part part = part();
            int from = (int) (streamPos - part.start());
            int some = Math.min(wanted - done, part.length() - from);
            System.arraycopy(part.data(), part.from() + from, to, offset + done, some);
            streamPos += some;
            done += some;
        }
        return wanted;
    }

    private int end() throws IOException {
        if (++beyond > MOST_BEYOND)
            throw new IOException("there is nothing more to read");
        return -1;
    }

    private Part part() {
        if (!current.holds(streamPos)) {
            int low = 0;
            int high = parts.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (parts.get(middle).start() <= streamPos)
                    low = middle;
                else
                    high = middle - 1;
            }
            current = parts.get(low);
        }
        return current;
    }

    @Override
    public long length() {
        return length;
    }
}
