package org.lookalike.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** Some segments of an index as if there were no others. What is written stays in memory, the index as it is. */
final class Overlay extends FilterDirectory {
    private final ByteBuffersDirectory written = new ByteBuffersDirectory();

    private Overlay(Directory index) {
        super(index);
    }

    /** The index is still to be closed after the reader. */
    static DirectoryReader open(Directory index, SegmentInfos commit, List<SegmentCommitInfo> segments)
            throws IOException {
        SegmentInfos some = new SegmentInfos(commit.getIndexCreatedVersionMajor());
        some.setUserData(commit.getUserData(), false);
        segments.forEach(some::add);
        var overlay = new Overlay(index);
        some.commit(overlay);
        return DirectoryReader.open(overlay);
    }

    private boolean isWritten(String name) throws IOException {
        return Arrays.asList(written.listAll()).contains(name);
    }

    @Override
    public String[] listAll() throws IOException {
        return Stream
                .concat(Arrays.stream(in.listAll()).filter(name -> !name.startsWith(IndexFileNames.SEGMENTS)),
                        Arrays.stream(written.listAll()))
                .sorted()
                .toArray(String[]::new);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return isWritten(name) ? written.fileLength(name) : in.fileLength(name);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return isWritten(name) ? written.openInput(name, context) : in.openInput(name, context);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return written.createOutput(name, context);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        written.rename(source, target);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        written.deleteFile(name);
    }

    @Override
    public void sync(Collection<String> names) {
        // It need not last.
    }

    @Override
    public void syncMetaData() {
        // Likewise.
    }
}
