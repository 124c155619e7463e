package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.labels.GivenName;
import org.lookalike.catalog.smart.Members;
import org.lookalike.catalog.smart.Saving;
import org.lookalike.catalog.smart.SmartCollection;
import org.lookalike.catalog.smart.SmartCollections;
import org.lookalike.search.Query;

/** Smart collections: saved marks that new pictures join. */
final class SmartCollectionRoutes {
    private static final String PATH = "/api/collections";
    private static final Parameter.Key ID = new Parameter.Key("id", "the collection's id", "^[0-9a-f]{16}$");
    private static final Parameter.Whole K = new Parameter.Whole("k", "pictures wanted", 60, 1, Query.MAX_K);

    private final Catalog catalog;
    private final Work work;

    SmartCollectionRoutes(Catalog catalog, Work work) {
        this.catalog = catalog;
        this.work = work;
    }

    /**
     * A new collection.
     *
     * @param name 1 to 200 characters on one line, of no other collection
     * @param right content ids of pictures that belong to it, at least one
     * @param wrong content ids of pictures that do not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewCollection(String name, List<String> right, @Nullable List<String> wrong) {}

    /**
     * What a person changes about a collection; what is left out stays.
     *
     * @param right content ids that are marked right from now on
     * @param wrong likewise wrong; the collection learns from them
     * @param unmarked content ids that are neither any longer, nor left out
     * @param leftOut content ids that never belong to it, from which it learns nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CollectionChange(@Nullable String name, @Nullable List<String> right, @Nullable List<String> wrong,
            @Nullable List<String> unmarked, @Nullable List<String> leftOut) {}

    /** All of them. */
    record SmartCollectionsJson(List<SmartCollectionJson> collections) {}

    List<Route> routes() {
        var one = Route.Reply.json(200, "The collection as it is now", SmartCollectionJson.class);
        return List.of(
                Route.get(PATH, "Lists the smart collections, by name", List.of(),
                        Route.Reply.json(200, "All of them", SmartCollectionsJson.class), this::list),
                new Route(HandlerType.POST, PATH, "Saves marks as a smart collection, which new pictures join",
                        List.of(), List.of(Content.json(NewCollection.class)),
                        List.of(Route.Reply.json(201, "It is kept now", SmartCollectionJson.class)), this::create),
                Route.get(PATH + "/{id}", "A collection's pictures, best first", List.of(ID, SearchRoutes.OFFSET, K),
                        Route.Reply.json(200, "A page of them", MembersJson.class), this::members),
                new Route(HandlerType.PATCH, PATH + "/{id}", "Renames a collection or changes its marks",
                        List.of(ID), List.of(Content.json(CollectionChange.class)), List.of(one), this::change),
                new Route(HandlerType.DELETE, PATH + "/{id}", "Forgets a collection; its pictures stay", List.of(ID),
                        List.of(), List.of(new Route.Reply(204, "Forgotten", List.of())), this::delete));
    }

    private SmartCollections collections() {
        return catalog.lessons().collections();
    }

    private void list(Context ctx) {
        Json.answer(ctx, 200, new SmartCollectionsJson(collections().list().stream().map(this::json).toList()));
    }

    private SmartCollectionJson json(SmartCollection collection) {
        return SmartCollectionJson.of(collection, collections().members(collection, 0, SmartCollectionJson.COVERS));
    }

    private void create(Context ctx) throws Exception {
        JsonNode body = MarkLists.body(ctx, Set.of("name", "right", "wrong"));
        work.question(ctx, () -> {
            SmartCollection made = saved(collections().create(MarkLists.text(body, "name"), MarkLists.marks(body)));
            ctx.header("Location", PATH + "/" + made.id());
            Json.answer(ctx, 201, json(made));
        });
    }

    private void members(Context ctx) {
        SmartCollection collection = known(ctx);
        Json.answer(ctx, 200, members(ctx, collection));
    }

    private MembersJson members(Context ctx, SmartCollection collection) {
        Members page = collections().members(collection, SearchRoutes.OFFSET.of(ctx), K.of(ctx));
        Members first = SearchRoutes.OFFSET.of(ctx) == 0 && K.of(ctx) >= SmartCollectionJson.COVERS
                ? page
                : collections().members(collection, 0, SmartCollectionJson.COVERS);
        return new MembersJson(SmartCollectionJson.of(collection, first), page.total(),
                page.hits().stream().map(HitJson::browsed).toList());
    }

    private void change(Context ctx) throws Exception {
        String id = ID.of(ctx);
        JsonNode body = MarkLists.body(ctx, Set.of("name", "right", "wrong", "unmarked", "leftOut"));
        work.question(ctx, () -> Json.answer(ctx, 200, json(saved(collections().change(id, change(body))))));
    }

    private static SmartCollection.Change change(JsonNode body) {
        Optional<String> name = body.has("name") ? Optional.of(MarkLists.text(body, "name")) : Optional.empty();
        try {
            return new SmartCollection.Change(name, MarkLists.ids(body, "right"), MarkLists.ids(body, "wrong"),
                    MarkLists.ids(body, "unmarked"), MarkLists.ids(body, "leftOut"));
        } catch (IllegalArgumentException e) {
            throw Problems.badBody(String.valueOf(e.getMessage()));
        }
    }

    private void delete(Context ctx) {
        String id = ID.of(ctx);
        if (!collections().delete(id))
            throw Problems.unknownCollection(id);
        ctx.status(204);
    }

    private SmartCollection known(Context ctx) {
        String id = ID.of(ctx);
        return collections().find(id).orElseThrow(() -> Problems.unknownCollection(id));
    }

    private static SmartCollection saved(Saving saving) {
        return switch (saving) {
            case Saving.Saved(SmartCollection collection) -> collection;
            case Saving.NameTaken(String name) -> throw Problems.nameTaken(name);
            case Saving.BadName(String name) ->
                throw Problems.badParameter("name", "is " + GivenName.RULE, name);
            case Saving.NothingRight _ ->
                throw Problems.badBody("a collection has at least one picture marked right, in \"right\"");
            case Saving.Unknown(String id) -> throw Problems.unknownCollection(id);
        };
    }
}
