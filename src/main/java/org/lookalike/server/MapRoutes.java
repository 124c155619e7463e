package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.map.CollectionMap;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;

/** The map of the collection: make it, get its points, look up and label the pictures behind them. */
final class MapRoutes {
    private static final int MAX_LOOKED_UP = 1000;
    private static final int MAX_LOOKED_UP_BYTES = 1 << 16;
    private static final String POINTS = """
            All little-endian: a 32-bit length and so many bytes of JSON (the number of pictures, the names of categories \
            and of predictions), then of all pictures the first 8 bytes of their content ids, all x, all y (16 bits each, 0 \
            to 65535), and the numbers of their categories and of their predictions (16 bits each, 65535: none). Those 8 \
            bytes, as hexadecimal digits, name pictures in /api/map/pictures and /api/map/categories.""";
    private static final int MAX_JSON = 32 << 20;
    private final Catalog catalog;
    private final Work work;

    MapRoutes(Catalog catalog, Work work) {
        this.catalog = catalog;
        this.work = work;
    }

    /** @param points the first 16 digits of their content ids */
    record Chosen(List<String> points) {}

    /** @param category null: back to what their paths say */
    record ChosenCategory(List<String> points, @Nullable String category) {}

    /** @param pictures in the order asked for, those that are still there */
    record PicturesJson(List<PictureJson> pictures) {}

    /** @param pictures that have the category now */
    record LabelledJson(int pictures) {}

    List<Route> routes() {
        return List.of(
                Route.get("/api/map", "How the map of the collection is", List.of(),
                        Route.Reply.json(200, "Made, being made, or neither", MapJson.class), this::show),
                new Route(HandlerType.POST, "/api/map/making", "Starts making the map, anew if there is one",
                        List.of(), List.of(), List.of(Route.Reply.json(202, "It is being made", MapJson.class)),
                        this::start),
                new Route(HandlerType.DELETE, "/api/map/making", "Stops making the map; an older one is kept",
                        List.of(), List.of(), List.of(new Route.Reply(204, "It ends soon", List.of())), this::stop),
                Route.get("/api/map/points", "Where every picture lies, 16 bytes each", List.of(),
                        new Route.Reply(200, POINTS,
                                List.of(Content.binary("application/octet-stream"))),
                        this::points),
                new Route(HandlerType.POST, "/api/map/pictures", "The pictures behind points of the map", List.of(),
                        List.of(Content.json(Chosen.class)),
                        List.of(Route.Reply.json(200, "What is known of them", PicturesJson.class)),
                        this::pictures),
                new Route(HandlerType.POST, "/api/map/categories",
                        "Gives the pictures behind points a category, or takes it back (null)", List.of(),
                        List.of(Content.json(ChosenCategory.class)),
                        List.of(Route.Reply.json(200, "Done", LabelledJson.class)),
                        this::categorise));
    }

    private void show(Context ctx) {
        Json.answer(ctx, 200, MapJson.of(catalog.map().status()));
    }

    private void start(Context ctx) {
        CollectionMap map = catalog.map();
        map.start();
        Json.answer(ctx, 202, MapJson.of(map.status()));
    }

    private void stop(Context ctx) {
        catalog.map().stop();
        ctx.status(204);
    }

    private void points(Context ctx) {
        byte[] points = MapPoints.of(catalog.map().view().orElseThrow(Problems::noMap));
        ctx.header("Cache-Control", "private, no-cache");
        if (!EntityTag.isKnown(ctx, points))
            ctx.contentType("application/octet-stream").result(points);
    }

    private void pictures(Context ctx) throws Exception {
        JsonNode body = Json.object(json(ctx, MAX_LOOKED_UP_BYTES));
        work.answer(ctx, () -> Json.answer(ctx, 200, pictures(ids(body))));
    }

    private PicturesJson pictures(List<ContentId> ids) {
        if (ids.size() > MAX_LOOKED_UP)
            throw Problems.badBody("at most " + MAX_LOOKED_UP + " points are looked up at once, got " + ids.size());
        return new PicturesJson(ids.stream()
                .map(catalog::picture)
                .flatMap(Optional<IndexedPicture>::stream)
                .map(PictureJson::of)
                .toList());
    }

    private void categorise(Context ctx) throws Exception {
        JsonNode body = Json.longObject(json(ctx, MAX_JSON));
        JsonNode category = body.path("category");
        if (!category.isTextual() && !category.isNull())
            throw Problems.badBody("the body is {\"points\":[…],\"category\":\"<name>\"}, or with null for the name");
        String name = category.isNull() ? null : Category.parsed(category.textValue());
        work.answer(ctx, () -> Json.answer(ctx, 200, new LabelledJson(catalog.categorise(ids(body), name))));
    }

    private static byte[] json(Context ctx, int maxBytes) throws IOException {
        if (!ctx.isJson())
            throw Problems.badMediaType("application/json", String.valueOf(ctx.contentType()));
        return Bodies.read(ctx, maxBytes);
    }

    private List<ContentId> ids(JsonNode body) {
        if (!body.path("points").isArray())
            throw Problems.badBody("the body names \"points\", an array of the first 16 digits of content ids");
        CollectionMap map = catalog.map();
        List<ContentId> ids = new ArrayList<>();
        for (JsonNode point : body.path("points"))
            map.find(key(point.asText())).ifPresent(ids::add);
        return ids;
    }

    private static byte[] key(String digits) {
        try {
            if (digits.length() == 2 * MapPoints.KEY_BYTES)
                return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Problems.badBody("a point is the first 16 hexadecimal digits of a content id, got \"" + digits + "\"");
    }
}
