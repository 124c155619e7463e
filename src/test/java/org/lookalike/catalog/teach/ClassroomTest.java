package org.lookalike.catalog.teach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.learn.CloudIndex;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.teach.Classroom.Adopted;
import org.lookalike.catalog.teach.Classroom.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClassroomTest {
    private static final Adopted ADOPTED = new Adopted(120, 7, 0.5);

    @TempDir
    Path folder;
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private CloudIndex clouds;
    private Marks marks;

    @BeforeEach
    void open() {
        clouds = CloudIndex.in(folder, 12, 3);
        marks = new Marks(clouds.ids(1, 6), Set.of());
    }

    @AfterEach
    void close() {
        mayGoOn.countDown();
        clouds.close();
    }

    private Lesson lesson() {
        return new Lesson(clouds.index(), Optional.empty());
    }

    /** Once it may. */
    private Lesson heldLesson() {
        hold();
        return lesson();
    }

    private void hold() {
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes, and lets go on only what is under way once the closing waits for it. */
    private void closeMeanwhile(Classroom classroom) throws InterruptedException {
        Thread closing = Thread.ofPlatform().start(classroom::close);
        while (closing.getState() != Thread.State.WAITING)
            Thread.onSpinWait();
        mayGoOn.countDown();
        closing.join();
    }

    private static Proposal proposed(Classroom classroom) throws InterruptedException {
        classroom.await();
        return assertInstanceOf(State.Proposed.class, classroom.state()).proposal();
    }

    @Test
    void oneLessonIsTaughtAtATime() throws InterruptedException {
        try (var classroom = new Classroom(this::heldLesson, (proposal, watcher) -> ADOPTED)) {
            assertTrue(classroom.teach("rose", marks));
            assertEquals(new State.Learning("rose", "", 0, -1), classroom.state());
            assertFalse(classroom.teach("tulip", marks));
            assertFalse(classroom.discard());
            assertFalse(classroom.accept());
            mayGoOn.countDown();
            assertEquals("rose", proposed(classroom).category());
        }
    }

    @Test
    void whatIsAcceptedIsSaid() throws InterruptedException {
        try (var classroom = new Classroom(this::lesson, (proposal, watcher) -> {
            hold();
            return ADOPTED;
        })) {
            assertTrue(classroom.teach("rose", marks));
            Proposal proposal = proposed(classroom);
            assertTrue(classroom.accept());
            assertEquals(new State.Accepting(proposal, 0, -1), classroom.state());
            assertFalse(classroom.accept());
            mayGoOn.countDown();
            classroom.await();
            assertEquals(new State.Accepted(proposal, ADOPTED), classroom.state());
            assertFalse(classroom.accept());
        }
    }

    @Test
    void anAdoptionThatFailsIsSaidAndMoreCanBeTaught() throws InterruptedException {
        try (var classroom = new Classroom(this::lesson, (proposal, watcher) -> {
            throw new UncheckedIOException(new IOException("the disk is full"));
        })) {
            assertTrue(classroom.teach("rose", marks));
            proposed(classroom);
            assertTrue(classroom.accept());
            classroom.await();
            assertTrue(assertInstanceOf(State.Refused.class, classroom.state()).why().contains("server's log"));
            assertTrue(classroom.teach("rose", marks));
            assertEquals("rose", proposed(classroom).category());
        }
    }

    @Test
    void closingEndsALessonThatIsUnderWay() throws InterruptedException {
        var classroom = new Classroom(this::heldLesson, (proposal, watcher) -> ADOPTED);
        assertTrue(classroom.teach("rose", marks));
        closeMeanwhile(classroom);
        assertEquals(new State.Idle(), classroom.state());
        assertFalse(classroom.teach("rose", marks));
    }

    @Test
    void closingLetsWhatIsBeingAcceptedEnd() throws InterruptedException {
        var classroom = new Classroom(this::lesson, (proposal, watcher) -> {
            hold();
            watcher.at("relabelling", 1, 2, "");
            return ADOPTED;
        });
        assertTrue(classroom.teach("rose", marks));
        Proposal proposal = proposed(classroom);
        assertTrue(classroom.accept());
        closeMeanwhile(classroom);
        assertEquals(new State.Accepted(proposal, ADOPTED), classroom.state());
    }
}
