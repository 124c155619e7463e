package org.lookalike.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

/**
 * Embeddings of one space outside of any collection, on disk, by content. Lookups answer what was there when it was opened.
 * Any number of threads; methods throw {@link java.io.UncheckedIOException} if the disk fails, and
 * {@link IllegalStateException} ever after.
 */
public final class EmbeddingStore implements AutoCloseable {
    /** What a process that is killed loses at most. */
    private static final int COMMIT_EVERY = 2000;

    private final Directory directory;
    private final IndexWriter writer;
    private final DirectoryReader reader;
    private final AtomicLong puts = new AtomicLong();

    private EmbeddingStore(Directory directory, IndexWriter writer, DirectoryReader reader) {
        this.directory = directory;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Opens one or makes it; nothing if another process, or this one, has it open.
     *
     * @throws java.io.UncheckedIOException if it is damaged, or the folder cannot be written
     */
    public static Optional<EmbeddingStore> open(Path folder) {
        return Disk.get(() -> {
            Directory directory = FSDirectory.open(Files.createDirectories(folder));
            try {
                return Optional.of(open(directory));
            } catch (LockObtainFailedException e) {
                directory.close();
                return Optional.empty();
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        });
    }

    private static EmbeddingStore open(Directory directory) throws IOException {
        var writer = new IndexWriter(directory, new IndexWriterConfig(null));
        try {
            return new EmbeddingStore(directory, writer, DirectoryReader.open(writer));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Without a feature map. */
    public Optional<Embedding> find(ContentId id) {
        return Disk.get(() -> {
            List<LeafReaderContext> leaves = reader.leaves();
            int doc = Lookup.docOf(leaves, Documents.term(id));
            if (doc < 0)
                return Optional.empty();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            BinaryDocValues records = leaf.reader().getBinaryDocValues(Fields.RECORD);
            return records != null && records.advanceExact(doc - leaf.docBase)
                    ? Optional.of(read(records.binaryValue()))
                    : Optional.empty();
        });
    }

    public void put(ContentId id, Embedding embedding) {
        Disk.run(() -> {
            Document doc = new Document();
            doc.add(new StringField(Fields.ID, Documents.term(id).bytes(), Field.Store.NO));
            doc.add(new BinaryDocValuesField(Fields.RECORD, write(embedding)));
            writer.updateDocument(Documents.term(id), doc);
            if (puts.incrementAndGet() % COMMIT_EVERY == 0)
                writer.commit();
        });
    }

    private static BytesRef write(Embedding embedding) throws IOException {
        RecordWriter out = new RecordWriter().number(embedding.size()).number(embedding.length());
        for (float value : embedding.vector())
            out.number(value);
        return out.bytes();
    }

    private static Embedding read(BytesRef bytes) {
        RecordReader in = new RecordReader(bytes);
        float[] vector = new float[in.intNumber()];
        float length = in.floatNumber();
        for (int i = 0; i < vector.length; i++)
            vector[i] = in.floatNumber();
        return new Embedding(vector, length);
    }

    /** Keeps what was put. */
    @Override
    public void close() {
        Disk.run(() -> {
            try (directory; reader) {
                commitAndEnd();
            }
        });
    }

    private void commitAndEnd() throws IOException {
        try {
            if (writer.isOpen())
                writer.commit();
        } finally {
            writer.rollback(); // ends it without waiting for merges, which the next writer starts again
        }
    }
}
