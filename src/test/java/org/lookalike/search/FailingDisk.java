package org.lookalike.search;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/** A disk that is full, or fails otherwise, for as long as somebody says so. */
final class FailingDisk extends FilterDirectory {
    final AtomicInteger locks = new AtomicInteger();
    private volatile String failure = "";

    FailingDisk(Directory disk) {
        super(disk);
    }

    /** @param why empty if it works again */
    void fail(String why) {
        failure = why;
    }

    private void require() throws IOException {
        if (!failure.isEmpty())
            throw new IOException(failure);
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        locks.incrementAndGet();
        return super.obtainLock(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        require();
        return failing(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        require();
        return failing(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        require();
        super.sync(names);
    }

    private IndexOutput failing(IndexOutput out) {
        return new FilterIndexOutput("failing", out.getName(), out) {
            @Override
            public void writeByte(byte b) throws IOException {
                require();
                super.writeByte(b);
            }

            @Override
            public void writeBytes(byte[] b, int offset, int length) throws IOException {
                require();
                super.writeBytes(b, offset, length);
            }
        };
    }
}
