package org.lookalike.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens the writer of an index, and opens it again. */
record Writers(Directory directory, Path folder, Tuning tuning) {
    private static final System.Logger LOG = System.getLogger(Writers.class.getName());

    /** @throws LockObtainFailedException if another process, or this one, has it open */
    IndexWriter open() throws IOException {
        return owned(new IndexWriter(directory, WriterSettings.of(tuning)));
    }

    private IndexWriter owned(IndexWriter writer) {
        try {
            Owner.enter(folder);
        } catch (IOException e) { // then others learn no more than that somebody has it
            LOG.log(System.Logger.Level.DEBUG, "who writes is not written down", e);
        }
        return writer;
    }

    /** After Lucene has ended the one before; an index that is gone is not made anew. */
    IndexWriter again() throws IOException {
        if (!Files.isDirectory(folder) || !DirectoryReader.indexExists(directory))
            throw new IOException("the index in " + folder + " is gone; is its drive connected?");
        try {
            return owned(new IndexWriter(directory, WriterSettings.of(tuning).setOpenMode(OpenMode.APPEND)));
        } catch (LockObtainFailedException e) {
            throw new IOException(Owner.of(folder).map(Owner::sentence).orElse("another process")
                    + " is writing the index in " + folder + " by now", e);
        }
    }

    /** What searches of a writer's process see. */
    static SearcherManager searchers(IndexWriter writer) throws IOException {
        return new SearcherManager(writer, true, false, Snapshot.factory());
    }

    /** Gives the lock back. Does not wait for merges, which may take minutes; the next writer starts them again. */
    void end(IndexWriter writer) throws IOException {
        try {
            Owner.leave(folder);
        } finally {
            writer.rollback();
        }
    }
}
