package org.lookalike.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote, in the same order. */
final class RecordReader {
    private final ByteBuffer in;

    RecordReader(BytesRef bytes) {
        in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    }

    int intNumber() {
        return in.getInt();
    }

    long longNumber() {
        return in.getLong();
    }

    float floatNumber() {
        return in.getFloat();
    }

    String text() {
        String text = textOrNone();
        if (text == null)
            throw new IllegalStateException("a text is missing from a stored record");
        return text;
    }

    @Nullable
    String textOrNone() {
        int length = in.getInt();
        if (length < 0)
            return null;
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
