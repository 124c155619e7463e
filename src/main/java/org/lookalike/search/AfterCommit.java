package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.util.IORunnable;

/** Actions that wait until the changes made before them are durable, in the order in which they came. For many threads. */
public final class AfterCommit {
    private static final System.Logger LOG = System.getLogger(AfterCommit.class.getName());

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    /** Their changes are durable. */
    private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();

    public void add(Runnable action) {
        waiting.add(action);
    }

    public boolean isAwaited() {
        return !waiting.isEmpty();
    }

    /** Whoever waited before the commit is due after it, or waits on if it fails. For one thread at a time. */
    public void commit(IORunnable commit) throws IOException {
        List<Runnable> actions = new ArrayList<>();
        for (Runnable action = waiting.poll(); action != null; action = waiting.poll())
            actions.add(action);
        Queue<Runnable> next = waiting;
        try {
            commit.run();
            next = due;
        } finally {
            next.addAll(actions);
        }
    }

    /** An action may wait for somebody who waits to commit, so no lock is held. */
    public void runDue() {
        for (Runnable action = due.poll(); action != null; action = due.poll())
            run(action);
    }

    /** The changes are durable already, and the other actions wait for their turn. */
    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "what was to be done once changes were durable failed: {0}",
                    e.toString());
        }
    }
}
