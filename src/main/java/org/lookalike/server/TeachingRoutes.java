package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.teach.Classroom;
import org.lookalike.catalog.teach.DoubtfulLabels;

/** Teaching a category by marked pictures, and which pictures are worth a look. */
final class TeachingRoutes {
    static final String DOUBTFUL = "/api/labels/doubtful";
    private static final String PATH = "/api/teaching";
    private static final Parameter.Whole K = new Parameter.Whole("k", "pictures wanted of each kind", 24, 1, 500);

    private static final Duration LOOKING = Duration.ofSeconds(2);

    private final Catalog catalog;
    private final Work work;
    /** For doubtful labels: it takes a processor for seconds. */
    private final Semaphore looking = new Semaphore(1);

    TeachingRoutes(Catalog catalog, Work work) {
        this.catalog = catalog;
        this.work = work;
    }

    /**
     * What to teach.
     *
     * @param category 1 to 200 characters on one line; it may be there already
     * @param right content ids of pictures of it
     * @param wrong content ids of pictures that are not of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewLesson(String category, List<String> right, @Nullable List<String> wrong) {}

    /** Pictures marked already, by content id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Marked(@Nullable List<String> right, @Nullable List<String> wrong) {}

    List<Route> routes() {
        return List.of(
                Route.get(PATH, "How far teaching a category has come, and what is proposed", List.of(),
                        Route.Reply.json(200, "The state", TeachingJson.class), this::state),
                new Route(HandlerType.POST, PATH, "Begins to teach a category by marked pictures; changes nothing yet",
                        List.of(), List.of(Content.json(NewLesson.class)),
                        List.of(Route.Reply.json(202, "It is being learned", TeachingJson.class)), this::teach),
                new Route(HandlerType.POST, PATH + "/accept",
                        "Puts the proposed head into use: labels the marked pictures and says anew what all show",
                        List.of(), List.of(),
                        List.of(Route.Reply.json(202, "It is being put into use", TeachingJson.class)), this::accept),
                new Route(HandlerType.DELETE, PATH, "Discards the proposal; nothing has changed", List.of(), List.of(),
                        List.of(new Route.Reply(204, "Forgotten", List.of())), this::discard),
                new Route(HandlerType.POST, "/api/suggestions",
                        "Pictures worth marking: probably right ones, and those whose label would teach most",
                        List.of(K), List.of(Content.json(Marked.class)),
                        List.of(Route.Reply.json(200, "The pictures", SuggestedJson.class)), this::suggest),
                Route.get(DOUBTFUL, "Pictures whose category looks wrong; takes seconds", List.of(K),
                        Route.Reply.json(200, "The pictures", DoubtfulJson.class), this::doubtful));
    }

    private Classroom classroom() {
        return catalog.lessons().classroom();
    }

    private void state(Context ctx) {
        Json.answer(ctx, 200, TeachingJson.of(classroom().state()));
    }

    private void teach(Context ctx) throws Exception {
        JsonNode body = MarkLists.body(ctx, Set.of("category", "right", "wrong"));
        String category = Category.parsed(MarkLists.text(body, "category"));
        work.answer(ctx, () -> {
            if (!classroom().teach(category, MarkLists.marks(body)))
                throw Problems.teachingAlready();
            Json.answer(ctx, 202, TeachingJson.of(classroom().state()));
        });
    }

    private void accept(Context ctx) {
        if (!classroom().accept())
            throw Problems.nothingProposed();
        Json.answer(ctx, 202, TeachingJson.of(classroom().state()));
    }

    private void discard(Context ctx) {
        if (!classroom().discard())
            throw Problems.teachingAlready();
        ctx.status(204);
    }

    private void suggest(Context ctx) throws Exception {
        JsonNode body = MarkLists.body(ctx, Set.of("right", "wrong"));
        var marks = MarkLists.marks(body);
        int k = K.of(ctx);
        work.lesson(ctx, () -> Json.answer(ctx, 200, SuggestedJson.of(catalog.lessons().suggestions().of(marks, k))));
    }

    private void doubtful(Context ctx) throws Exception {
        int k = K.of(ctx);
        if (!looking.tryAcquire()) // before a place for lessons is taken, which others need
            throw Problems.busy(LOOKING);
        try {
            work.lesson(ctx, () -> Json.answer(ctx, 200, DoubtfulJson
                    .of(DoubtfulLabels.of(catalog.lessons().index(), k, (what, done, total, detail) -> {}))));
        } finally {
            looking.release();
        }
    }
}
