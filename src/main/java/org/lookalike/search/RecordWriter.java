package org.lookalike.search;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lays values out one after the other. Texts are UTF-8 after their length; -1 stands for none. */
final class RecordWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    RecordWriter number(int value) throws IOException {
        out.writeInt(value);
        return this;
    }

    RecordWriter number(long value) throws IOException {
        out.writeLong(value);
        return this;
    }

    RecordWriter number(float value) throws IOException {
        out.writeFloat(value);
        return this;
    }

    RecordWriter text(@Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return this;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
        return this;
    }

    BytesRef bytes() {
        return new BytesRef(bytes.toByteArray());
    }
}
