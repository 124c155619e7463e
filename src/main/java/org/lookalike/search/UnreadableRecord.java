package org.lookalike.search;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** An unreadable file as stored. */
final class UnreadableRecord {
    private UnreadableRecord() {}

    static BytesRef write(UnreadableFile file) throws IOException {
        return new RecordWriter().text(file.path())
                .text(file.folder())
                .number(file.bytes())
                .number(file.modifiedMillis())
                .text(file.reason())
                .text(file.detail())
                .bytes();
    }

    static UnreadableFile read(BytesRef bytes) {
        RecordReader in = new RecordReader(bytes);
        return new UnreadableFile(in.text(), in.text(), in.longNumber(), in.longNumber(), in.text(), in.text());
    }

    static PictureIndex.Known.Failed failed(UnreadableFile file) {
        return new PictureIndex.Known.Failed(file.path(), file.bytes(), file.modifiedMillis(), file.reason(),
                file.detail());
    }
}
