package org.lookalike.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import org.lookalike.server.limit.Ticket;
import org.lookalike.server.limit.WaitingRoom;
import org.lookalike.server.limit.WorkLimits;

/**
 * Decoding, embedding, searching and learning, of which only so much goes on at once. It is entered when a body has come whole,
 * so that a slow client holds up nobody. What takes seconds waits in a room of its own.
 */
final class Work {
    private static final Duration AFTER_ALL = Duration.ofSeconds(1);
    private final Doorkeeper doorkeeper;
    private final WaitingRoom questions;
    private final WaitingRoom lessons;

    Work(WorkLimits limits, Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
        this.questions = new WaitingRoom(limits);
        this.lessons = new WaitingRoom(limits);
    }

    /** Something that takes the processor a while. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws IOException;
    }

    /** @throws ProblemException if there is too much to do already, or this client asks too often */
    <T> T question(Context ctx, Task<T> task) throws IOException {
        return run(questions, ctx, task);
    }

    /** @throws ProblemException if there is too much to do already, or this client asks too often */
    <T> T lesson(Context ctx, Task<T> task) throws IOException {
        return run(lessons, ctx, task);
    }

    private <T> T run(WaitingRoom room, Context ctx, Task<T> task) throws IOException {
        doorkeeper.countWork(ctx);
        return switch (room.enter()) {
            case WaitingRoom.Entrance.TurnedAway(var delay) -> throw Problems.busy(delay);
            case WaitingRoom.Entrance.Admitted(Ticket ticket) -> called(ticket, task);
        };
    }

    private static <T> T called(Ticket admitted, Task<T> task) throws IOException {
        try (Ticket ticket = admitted) {
            if (!ticket.await())
                throw Problems.busy(AFTER_ALL);
            return task.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.busy(AFTER_ALL);
        }
    }
}
