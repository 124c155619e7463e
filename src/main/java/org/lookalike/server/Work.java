package org.lookalike.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lookalike.server.limit.Client;
import org.lookalike.server.limit.Places;
import org.lookalike.server.limit.Ticket;
import org.lookalike.server.limit.WaitingRoom;
import org.lookalike.server.limit.WorkLimits;
import org.lookalike.server.log.ServedLog;
import org.lookalike.server.metrics.Measure;

/**
 * Answering, of which only so much goes on at once; what takes seconds has a room of its own, lest all else wait for it. Requests
 * without a body enter by their route; those with one when it has come whole, so that a slow client holds up nobody.
 */
final class Work {
    private static final Duration AFTER_ALL = Duration.ofSeconds(1);
    /** How the server is, what it can do, and how to get in; and what enters the room for lessons by itself. */
    private static final Set<String> FREE = Set.of("/healthz", "/readyz", "/metrics", "/openapi.json",
            SessionRoutes.PATH, TeachingRoutes.DOUBTFUL);
    private final Doorkeeper doorkeeper;
    private final WaitingRoom answers;
    private final WaitingRoom lessons;
    /** Pictures from elsewhere, which are in memory meanwhile and come as slowly as they like. */
    private final Places fetching = new Places(8, 4, 1);

    Work(WorkLimits limits, Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
        this.answers = new WaitingRoom(limits);
        this.lessons = new WaitingRoom(limits);
    }

    /** Reads a request's question, if it has to, and answers. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    /** The action of a route without a body, let in or turned away. */
    Handler bounded(Route route) {
        if (FREE.contains(route.path()))
            return route;
        return ctx -> enter(answers, ctx, route.method() + " " + route.path(), () -> route.handle(ctx));
    }

    /**
     * Decoding, embedding, searching.
     *
     * @throws ProblemException if there is too much to do already, or this client asks too often
     */
    void question(Context ctx, Task task) throws Exception {
        doorkeeper.countWork(ctx);
        enter(answers, ctx, kind(ctx), task);
    }

    /**
     * Asking another server for a picture, and all that is done with it; that is a work by itself.
     *
     * @throws ProblemException if too many are being fetched already, or this client asks too often
     */
    void fetching(Context ctx, Task task) throws Exception {
        doorkeeper.countWork(ctx);
        Client client = Doorkeeper.client(ctx);
        if (!fetching.take(client))
            throw Problems.busy(AFTER_ALL);
        try {
            task.run();
        } finally {
            fetching.leave(client);
        }
    }

    /**
     * Learning, and going through the whole collection.
     *
     * @throws ProblemException if there is too much to do already, or this client asks too often
     */
    void lesson(Context ctx, Task task) throws Exception {
        doorkeeper.countWork(ctx);
        enter(lessons, ctx, kind(ctx), task);
    }

    /**
     * What is durable when it is answered, or looked up.
     *
     * @throws ProblemException if there is too much to do already
     */
    void answer(Context ctx, Task task) throws Exception {
        enter(answers, ctx, kind(ctx), task);
    }

    /** What is done now, and what waits for that. */
    List<Measure> measures() {
        return Stream.of(measures("answers", answers), measures("lessons", lessons))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Measure> measures(String name, WaitingRoom room) {
        return List.of(
                Measure.gauge("lookalike_work_running", "Requests being answered", room.working()).with("room", name),
                Measure.gauge("lookalike_work_waiting", "Requests that wait for that", room.waiting())
                        .with("room", name));
    }

    /** An upload has to be decoded and embedded, which an id has not. */
    private static String kind(Context ctx) {
        return ctx.method() + " " + ctx.req().getAttribute(ServedLog.ROUTE)
                + (ctx.isMultipartFormData() ? " with a picture" : "");
    }

    private static void enter(WaitingRoom room, Context ctx, String kind, Task task) throws Exception {
        switch (room.enter(kind, Doorkeeper.client(ctx))) {
            case WaitingRoom.Entrance.TurnedAway(var delay) -> throw Problems.busy(delay);
            case WaitingRoom.Entrance.Admitted(Ticket ticket) -> called(ticket, task);
        }
    }

    private static void called(Ticket admitted, Task task) throws Exception {
        try (Ticket ticket = admitted) {
            if (!waited(ticket))
                throw Problems.busy(AFTER_ALL);
            run(task, ticket);
        }
    }

    /** What is refused takes less time than what is done. */
    private static void run(Task task, Ticket ticket) throws Exception {
        boolean isDone = false;
        try {
            task.run();
            isDone = true;
        } finally {
            if (!isDone)
                ticket.discount();
        }
    }

    private static boolean waited(Ticket ticket) {
        try {
            return ticket.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
