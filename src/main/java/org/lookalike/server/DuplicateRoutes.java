package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.duplicates.CsvReport;
import org.lookalike.catalog.duplicates.DuplicateSearch;
import org.lookalike.catalog.duplicates.Found;
import org.lookalike.image.ContentId;

/** Pictures that are there several times: look for them, list them, decide. Moving files is left to the command line. */
final class DuplicateRoutes {
    private static final String PATH = "/api/duplicates";
    private static final Parameter.Whole OFFSET = new Parameter.Whole("offset", "groups to skip", 0, 0,
            Integer.MAX_VALUE);
    private static final Parameter.Whole K = new Parameter.Whole("k", "groups wanted", 50, 0, 1000);
    private static final int MAX_JSON = 1 << 10;
    private static final String PAIR = "{\"a\":\"<content id>\",\"b\":\"<content id>\"}";

    private final Catalog catalog;
    private final Work work;

    DuplicateRoutes(Catalog catalog, Work work) {
        this.catalog = catalog;
        this.work = work;
    }

    /** Two pictures that are not the same, by their content ids. */
    record NotSame(String a, String b) {}

    /** The picture to keep, by its content id. */
    record Keep(String id) {}

    List<Route> routes() {
        var started = Route.Reply.json(202, "How it stands", DuplicateSearchJson.class);
        var done = new Route.Reply(204, "Remembered", List.of());
        return List.of(
                Route.get(PATH, "Groups of the same picture as found last, and how looking for them stands",
                        List.of(OFFSET, K), Route.Reply.json(200, "Those that could free most first",
                                DuplicateSearchJson.class),
                        this::list),
                new Route(HandlerType.POST, PATH + "/run", "Looks for duplicates in the background, once at a time",
                        List.of(), List.of(), List.of(started), this::start),
                new Route(HandlerType.DELETE, PATH + "/run", "Ends looking for them; what was found before is kept",
                        List.of(), List.of(), List.of(started), this::stop),
                new Route(HandlerType.POST, PATH + "/not-same", "Remembers for good that two pictures are not the same",
                        List.of(), List.of(Content.json(NotSame.class)), List.of(done), this::keepApart),
                new Route(HandlerType.DELETE, PATH + "/not-same", "Takes that back", List.of(),
                        List.of(Content.json(NotSame.class)), List.of(done), this::joinAgain),
                new Route(HandlerType.POST, PATH + "/keep", "Remembers which picture of its group is the one to keep",
                        List.of(), List.of(Content.json(Keep.class)), List.of(done), this::keep),
                Route.get(PATH + "/report.json", "All groups", List.of(),
                        Route.Reply.json(200, "To be saved as a file", DuplicatesJson.class), this::json),
                Route.get(PATH + "/report.csv", "All groups as a table, a line for each file", List.of(),
                        new Route.Reply(200, "To be saved as a file", List.of(Content.binary("text/csv"))), this::csv));
    }

    private DuplicateSearch search() {
        return catalog.duplicates();
    }

    private void list(Context ctx) {
        Json.answer(ctx, 200, DuplicateSearchJson.of(search(), OFFSET.of(ctx), K.of(ctx)));
    }

    private void start(Context ctx) {
        search().start();
        Json.answer(ctx, 202, DuplicateSearchJson.of(search(), 0, 0));
    }

    private void stop(Context ctx) {
        search().stop();
        Json.answer(ctx, 202, DuplicateSearchJson.of(search(), 0, 0));
    }

    private void keepApart(Context ctx) throws Exception {
        JsonNode body = body(ctx, PAIR, "a", "b");
        work.answer(ctx, () -> {
            ContentId a = known(body.path("a"));
            ContentId b = known(body.path("b"));
            if (a.equals(b))
                throw Problems.badBody("a and b are two pictures; files with equal bytes are the same");
            search().duplicates().keepApart(a, b);
        });
        ctx.status(204);
    }

    private void joinAgain(Context ctx) throws Exception {
        JsonNode body = body(ctx, PAIR, "a", "b");
        work.answer(ctx, () -> search().duplicates().joinAgain(known(body.path("a")), known(body.path("b"))));
        ctx.status(204);
    }

    private void keep(Context ctx) throws Exception {
        JsonNode body = body(ctx, "{\"id\":\"<content id>\"}", "id");
        work.answer(ctx, () -> search().duplicates().keep(known(body.path("id"))));
        ctx.status(204);
    }

    private static JsonNode body(Context ctx, String shape, String... names) throws IOException {
        if (!ctx.isJson())
            throw Problems.badMediaType("application/json", String.valueOf(ctx.contentType()));
        JsonNode body = Json.object(Bodies.read(ctx, MAX_JSON));
        for (String name : names)
            if (body.size() != names.length || !body.path(name).isTextual())
                throw Problems.badBody("the body is " + shape);
        return body;
    }

    private ContentId known(JsonNode hex) {
        ContentId id = Parameter.Id.parsed(hex.textValue());
        if (catalog.picture(id).isEmpty())
            throw Problems.unknownPicture(id);
        return id;
    }

    private Found found() {
        return search().duplicates().last().orElseThrow(Problems::nothingLookedFor);
    }

    private void json(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"duplicates.json\"");
        Json.answer(ctx, 200, DuplicatesJson.of(found()));
    }

    private void csv(Context ctx) throws IOException {
        var table = new StringBuilder();
        CsvReport.write(found(), table);
        ctx.header("Content-Disposition", "attachment; filename=\"duplicates.csv\"")
                .contentType("text/csv; charset=utf-8")
                .result(table.toString().getBytes(StandardCharsets.UTF_8));
    }
}
