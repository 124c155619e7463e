package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Adding;
import org.lookalike.catalog.Catalog;
import org.lookalike.image.ContentId;
import org.lookalike.search.Query;

/** The pictures of the collection: list, look up, add, change, forget. */
final class PictureRoutes {
    static final Parameter.Id ID = new Parameter.Id("id", "the picture's content id: the SHA-256 of its bytes");
    private static final Parameter.Whole K = new Parameter.Whole("k", "pictures wanted", 60, 1, Query.MAX_K);
    private static final List<Parameter> BROWSING = Stream
            .concat(Stream.of(SearchRoutes.OFFSET, K), FilterParameters.ALL.stream())
            .toList();
    private static final int MAX_JSON = 1 << 16;
    private static final String PATH = "/api/pictures";

    private final Catalog catalog;
    private final int maxUploadBytes;
    private final Work work;

    PictureRoutes(Catalog catalog, int maxUploadBytes, Work work) {
        this.catalog = catalog;
        this.work = work;
        this.maxUploadBytes = maxUploadBytes;
    }

    /**
     * What a person changes about a picture.
     *
     * @param category null: back to what its path says
     */
    record Change(@Nullable String category) {}

    List<Route> routes() {
        return List.of(
                Route.get(PATH, "Lists pictures in order of their paths",
                        BROWSING,
                        Route.Reply.json(200, "Pictures, without scores", AnswerJson.class), this::browse),
                new Route(HandlerType.POST, PATH, "Adds an uploaded picture", List.of(), List.of(Content.form(true)),
                        List.of(Route.Reply.json(201, "It is in the collection now", PictureJson.class),
                                Route.Reply.json(200, "It was there already", PictureJson.class)),
                        this::add),
                Route.get(PATH + "/{id}", "Everything that is known of a picture", List.of(ID),
                        Route.Reply.json(200, "The picture", PictureJson.class), this::show),
                new Route(HandlerType.PATCH, PATH + "/{id}", "Gives a picture a category, or takes it back (null)",
                        List.of(ID), List.of(Content.json(Change.class)),
                        List.of(Route.Reply.json(200, "The picture as it is now", PictureJson.class)), this::change),
                new Route(HandlerType.DELETE, PATH + "/{id}", "Forgets a picture; its files stay where they are",
                        List.of(ID), List.of(), List.of(new Route.Reply(204, "Forgotten", List.of())), this::forget));
    }

    private void browse(Context ctx) {
        long start = System.nanoTime();
        var filter = FilterParameters.of(ctx);
        int offset = SearchRoutes.OFFSET.of(ctx);
        int k = K.of(ctx);
        var results = catalog.browse(filter, offset, k);
        var facets = catalog.facets(filter);
        double millis = (System.nanoTime() - start) / 1e6;
        Json.answer(ctx, 200,
                AnswerJson.browsed(QueryJson.browsing(filter, offset, k), results, facets, millis));
    }

    private void show(Context ctx) {
        ContentId id = ID.of(ctx);
        Json.answer(ctx, 200,
                PictureJson.of(catalog.picture(id).orElseThrow(() -> Problems.unknownPicture(id))));
    }

    private void add(Context ctx) throws Exception {
        if (!ctx.isMultipartFormData())
            throw Problems.badMediaType("multipart/form-data", String.valueOf(ctx.contentType()));
        Upload upload = Upload.read(ctx, maxUploadBytes);
        work.question(ctx, () -> add(ctx, upload));
    }

    private void add(Context ctx, Upload upload) {
        switch (catalog.add(upload.file(), upload.name(), upload.category())) {
            case Adding.Added added -> {
                ctx.header("Location", PATH + "/" + added.picture().id());
                Json.answer(ctx, added.isNew() ? 201 : 200, PictureJson.of(added.picture()));
            }
            case Adding.NoPicture none -> throw Problems.noPicture(none.why());
        }
    }

    private void change(Context ctx) throws Exception {
        ContentId id = ID.of(ctx);
        if (!ctx.isJson())
            throw Problems.badMediaType("application/json", String.valueOf(ctx.contentType()));
        JsonNode body = Json.object(Bodies.read(ctx, MAX_JSON));
        JsonNode category = body.path("category");
        if (body.size() != 1 || !(category.isTextual() || category.isNull()))
            throw Problems.badBody("the body is {\"category\":\"<name>\"} or {\"category\":null}");
        String name = category.isNull() ? null : Category.parsed(category.textValue());
        work.answer(ctx, () -> Json.answer(ctx, 200,
                PictureJson.of(catalog.categorise(id, name).orElseThrow(() -> Problems.unknownPicture(id)))));
    }

    private void forget(Context ctx) {
        ContentId id = ID.of(ctx);
        if (!catalog.forget(id))
            throw Problems.unknownPicture(id);
        ctx.status(204);
    }
}
