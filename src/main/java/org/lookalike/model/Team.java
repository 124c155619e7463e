package org.lookalike.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

/**
 * Threads that do the same work on different shares of a batch, each on one processor, and meet to add up. Owned and called
 * by one thread.
 */
final class Team implements AutoCloseable {
    private final int members;
    private final ExecutorService threads;

    Team(int members) {
        this.members = members;
        threads = Executors.newFixedThreadPool(members, Thread.ofPlatform().name("training-", 1).daemon().factory());
    }

    int members() {
        return members;
    }

    /** What a member does. */
    interface Work {
        void run(Member member);
    }

    /** One of the team at one piece of work, in its thread. */
    static final class Member {
        private final int number;
        private final Meetings meetings;
        private int attended;

        private Member(int number, Meetings meetings) {
            this.number = number;
            this.meetings = meetings;
        }

        /** From 0. */
        int number() {
            return number;
        }

        boolean isFirst() {
            return number == 0;
        }

        /** What all members bring to this meeting, in their order; all of them must come, bringing the same type. */
        <T> List<T> meet(T mine) {
            return meetings.meet(attended++, number, mine);
        }
    }

    private static final class Meetings {
        private final Phaser phaser;
        /** What members brought to the last two meetings: when the next begins, everybody has taken from the one before. */
        private final List<List<Object>> brought;

        Meetings(int members) {
            phaser = new Phaser(members);
            List<Object> nothing = Collections.nCopies(members, "");
            brought = List.of(new ArrayList<>(nothing), new ArrayList<>(nothing));
        }

        @SuppressWarnings("unchecked") // all bring the same type
        <T> List<T> meet(int meeting, int member, T mine) {
            List<Object> places = brought.get(meeting % 2);
            places.set(member, mine);
            if (phaser.arriveAndAwaitAdvance() < 0)
                throw new IllegalStateException("another thread of this training failed");
            return (List<T>) List.copyOf(places);
        }

        /** Now and for ever. */
        void breakUp() {
            phaser.forceTermination();
        }
    }

    /**
     * Returns when all members are done.
     *
     * @param members at most {@link #members}
     * @throws RuntimeException that of the member that failed first
     */
    void run(int members, Work work) {
        var meetings = new Meetings(members);
        var failed = new CompletableFuture<Void>();
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int number = 0; number < members; number++) {
            Member member = new Member(number, meetings);
            running.add(CompletableFuture.runAsync(() -> {
                try {
                    work.run(member);
                } catch (RuntimeException | Error e) {
                    failed.completeExceptionally(e);
                    meetings.breakUp();
                }
            }, threads));
        }
        running.forEach(CompletableFuture::join);
        if (!failed.isCompletedExceptionally())
            return;
        switch (failed.exceptionNow()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
