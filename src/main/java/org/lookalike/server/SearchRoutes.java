package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Question;
import org.lookalike.search.Filter;
import org.lookalike.search.Query;
import org.lookalike.server.fetch.Fetched;
import org.lookalike.server.fetch.UrlFetcher;

/** Finding pictures by picture. */
final class SearchRoutes {
    static final Parameter.Names CATEGORY = new Parameter.Names("category",
            "only pictures of this category; repeated: of any of them");
    static final Parameter.Names PREDICTION = new Parameter.Names("prediction",
            "only pictures that the model takes for this; repeated: for any of them");
    static final Parameter.Whole OFFSET = new Parameter.Whole("offset", "hits to skip first", 0, 0, 1_000_000);
    private static final Parameter.Whole K = new Parameter.Whole("k", "hits wanted", 20, 1, Query.MAX_K);
    private static final Parameter.Decimal MIN_SCORE = new Parameter.Decimal("minScore",
            "hits below this cosine are left out", -1, -1, 1);
    private static final Parameter.Flag EXACT = new Parameter.Flag("exact",
            "whether to insist on comparing with every picture that the filter lets through");
    private static final int MAX_JSON = 1 << 16;

    private final Catalog catalog;
    private final ServerOptions options;
    private final UrlFetcher fetcher;

    SearchRoutes(Catalog catalog, ServerOptions options, UrlFetcher fetcher) {
        this.catalog = catalog;
        this.options = options;
        this.fetcher = fetcher;
    }

    /** What a person asks with when there is no upload. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(@Nullable String id, @Nullable String url) {}

    List<Route> routes(UploadPlaces places) {
        return List.of(new Route(HandlerType.POST, "/api/search",
                "Finds the pictures nearest to an uploaded one (field image), an indexed one (id) or one elsewhere (url)",
                List.of(K, OFFSET, CATEGORY, PREDICTION, MIN_SCORE, EXACT),
                List.of(Content.form(false), Content.json(Asked.class)),
                List.of(Route.Reply.json(200, "The nearest pictures, best first", AnswerJson.class)),
                places.bounded(this::search)));
    }

    private void search(Context ctx) throws IOException {
        var question = new Question(K.of(ctx), OFFSET.of(ctx), filter(ctx), MIN_SCORE.of(ctx), EXACT.of(ctx));
        switch (ask(ctx, question)) {
            case Asking.Answered answered ->
                Json.answer(ctx, 200, AnswerJson.of(answered.answer(), catalog.facets(question.filter())));
            case Asking.NoPicture none -> throw Problems.noPicture(none.why());
            case Asking.Unknown unknown -> throw Problems.unknownPicture(unknown.id());
        }
    }

    static Filter filter(Context ctx) {
        return new Filter(CATEGORY.of(ctx), PREDICTION.of(ctx));
    }

    private Asking ask(Context ctx, Question question) throws IOException {
        if (ctx.isMultipartFormData()) {
            Upload upload = Upload.read(ctx, options.maxUploadBytes());
            return catalog.ask(upload.file(), upload.name(), question);
        }
        if (!ctx.isJson())
            throw Problems.badMediaType("multipart/form-data or application/json", String.valueOf(ctx.contentType()));
        JsonNode body = Json.object(Bodies.read(ctx, MAX_JSON));
        if (body.size() == 1 && body.path("id").isTextual())
            return catalog.ask(Parameter.Id.parsed(body.path("id").textValue()), question);
        if (body.size() == 1 && body.path("url").isTextual())
            return askByUrl(body.path("url").textValue(), question);
        throw Problems.badBody("the body is {\"id\":\"<content id>\"} or {\"url\":\"https://…\"}");
    }

    private Asking askByUrl(String url, Question question) {
        if (!options.allowUrlQueries())
            throw Problems.urlQueriesOff();
        return switch (fetcher.fetch(url)) {
            case Fetched.File file -> catalog.ask(file.bytes(), file.name(), question);
            case Fetched.Refused refused -> throw Problems.urlRefused(refused.why());
            case Fetched.Failed failed -> throw Problems.urlFailed(failed.why());
        };
    }
}
