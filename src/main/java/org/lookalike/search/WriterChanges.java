package org.lookalike.search;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.lookalike.image.ContentId;

/** Hands changes to Lucene. */
record WriterChanges(IndexWriter writer) implements Changes {

    @Override
    public void put(IndexedPicture picture) throws IOException {
        writer.updateDocument(Documents.term(picture.id()), Documents.of(picture));
    }

    @Override
    public void remove(ContentId id) throws IOException {
        writer.deleteDocuments(Documents.term(id));
    }

    @Override
    public void putUnreadable(UnreadableFile file) throws IOException {
        writer.updateDocument(Documents.unreadable(file.path()), Documents.of(file));
    }

    @Override
    public void removeUnreadable(String path) throws IOException {
        writer.deleteDocuments(Documents.unreadable(path));
    }
}
