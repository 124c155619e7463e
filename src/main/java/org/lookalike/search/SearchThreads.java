package org.lookalike.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.apache.lucene.search.TaskExecutor;

/** The threads on which large searches are divided; the asking thread works with them. */
final class SearchThreads implements AutoCloseable {
    /** More would only wait for memory. */
    private static final int MOST = 8;

    private final ExecutorService executor;
    private final TaskExecutor tasks;

    SearchThreads() {
        ThreadFactory named = Thread.ofPlatform().daemon().name("search-", 0).factory();
        executor = Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, MOST),
                named);
        tasks = new TaskExecutor(executor);
    }

    TaskExecutor tasks() {
        return tasks;
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
