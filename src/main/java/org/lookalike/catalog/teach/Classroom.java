package org.lookalike.catalog.teach;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.train.Watcher;

/**
 * One lesson at a time, in a thread of its own: it is learned, then waits to be accepted or discarded. Any number of threads.
 */
public final class Classroom implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Classroom.class.getName());

    private final Supplier<Lesson> lessons;
    private final Adoption adoption;
    private State state = new State.Idle();
    private @Nullable Thread working;
    private volatile boolean closed;

    /** Puts a proposed head into use. */
    @FunctionalInterface
    public interface Adoption {
        Adopted adopt(Proposal proposal, Watcher watcher);
    }

    /**
     * A head came into use.
     *
     * @param pictures in the index
     * @param changed pictures that are taken for something else than before
     */
    public record Adopted(long pictures, long changed, double seconds) {}

    /** What is going on. */
    public sealed interface State {
        record Idle() implements State {}

        /** @param total negative if it is not known */
        record Learning(String category, String doing, long done, long total) implements State {}

        record Proposed(Proposal proposal) implements State {}

        /** @param total negative if it is not known */
        record Accepting(Proposal proposal, long done, long total) implements State {}

        record Accepted(Proposal proposal, Adopted adopted) implements State {}

        /** @param why a sentence */
        record Refused(String category, String why) implements State {}
    }

    /** @param lessons with the head that is in use then */
    public Classroom(Supplier<Lesson> lessons, Adoption adoption) {
        this.lessons = lessons;
        this.adoption = adoption;
    }

    public synchronized State state() {
        return state;
    }

    /** Begins a lesson; a proposal that waits is forgotten. False while another is under way. */
    public synchronized boolean teach(String category, Marks marks) {
        return start(new State.Learning(category, "", 0, -1), () -> switch (lessons.get()
                .teach(category, marks, (what, done, total, detail) -> at(new State.Learning(category, what, done,
                        total)))) {
            case Lesson.Outcome.Proposed(Proposal proposal) -> new State.Proposed(proposal);
            case Lesson.Outcome.Refused(String why) -> new State.Refused(category, why);
        });
    }

    /** Begins to put the proposed head into use; false if none waits. */
    public synchronized boolean accept() {
        return state instanceof State.Proposed(Proposal proposal) && start(new State.Accepting(proposal, 0, -1),
                () -> new State.Accepted(proposal,
                        adoption.adopt(proposal,
                                (what, done, total, detail) -> set(new State.Accepting(proposal, done, total)))));
    }

    /** Forgets what waits or was said. False while a lesson is under way. */
    public synchronized boolean discard() {
        if (working != null)
            return false;
        state = new State.Idle();
        return true;
    }

    private boolean start(State first, Supplier<State> work) {
        if (working != null || closed)
            return false;
        state = first;
        working = Thread.ofPlatform().name("teaching").start(() -> finish(work));
        return true;
    }

    private void finish(Supplier<State> work) {
        State end = new State.Idle();
        try {
            end = work.get();
        } catch (Closing e) {
            // Nobody will ask.
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a lesson failed", e);
            end = new State.Refused("", "something failed that should not; the server's log tells more");
        }
        synchronized (this) {
            state = end;
            working = null;
            notifyAll();
        }
    }

    private void at(State now) {
        if (closed)
            throw new Closing();
        set(now);
    }

    private synchronized void set(State now) {
        state = now;
    }

    /** Waits until nothing is under way. */
    public synchronized void await() throws InterruptedException {
        while (working != null)
            wait();
    }

    /** Ends a lesson; what is being accepted is accepted first. */
    @Override
    public void close() {
        closed = true;
        try {
            await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Closing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closing() {
            super("the collection is being closed", null, false, false);
        }
    }
}
