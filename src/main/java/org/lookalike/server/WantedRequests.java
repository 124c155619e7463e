package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Example;
import org.lookalike.catalog.Mark;
import org.lookalike.catalog.Wanted;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;
import org.lookalike.server.fetch.Fetched;
import org.lookalike.server.fetch.UrlFetcher;

/** Reads what hits are to look like from a request: an upload, an id or an address, and marks. */
final class WantedRequests {
    private static final RegionParameter REGION = new RegionParameter("region",
            "the part of the picture to ask with: left,top,width,height in shares of it");
    private static final MarksParameter MORE = new MarksParameter("more",
            "a picture to look more like: its content id, with :weight where that is not 1; repeatable", Mark.MORE);
    private static final MarksParameter LESS = new MarksParameter("less",
            "a picture to look less like: its content id, with :weight where that is not 0.5; repeatable", Mark.LESS);

    private static final Parameter.Flag LEARNED = new Parameter.Flag("learned",
            "rank by what a support vector machine learns from the pictures, instead of by their weighted sum");

    static final List<Parameter> PARAMETERS = List.of(REGION, MORE, LESS, LEARNED);
    static final List<Content> BODIES = List.of(Content.form(false), Content.json(Asked.class));
    private static final int MAX_JSON = 1 << 16;
    private static final String JSON_RULE = "the body is {\"id\":\"<content id>\"} or {\"url\":\"https://…\"}, or {} with"
            + " more=<content id>";

    private final ServerOptions options;
    private final UrlFetcher fetcher;
    private final Work work;

    WantedRequests(ServerOptions options, UrlFetcher fetcher, Work work) {
        this.options = options;
        this.fetcher = fetcher;
        this.work = work;
    }

    /** What a person asks with when there is no upload. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(@Nullable String id, @Nullable String url) {}

    /** What is done with what is wanted. */
    @FunctionalInterface
    interface Use {
        void of(Wanted wanted) throws Exception;
    }

    /** @throws ProblemException if there is nothing to look like, or it cannot be fetched */
    void read(Context ctx, Use use) throws Exception {
        Region part = REGION.of(ctx);
        List<Mark> more = MORE.of(ctx);
        List<Mark> marks = Stream.concat(more.stream(), LESS.of(ctx).stream()).toList();
        if (marks.size() > Wanted.MOST_MARKS)
            throw Problems.badParameter("more and less together", "are at most " + Wanted.MOST_MARKS,
                    Integer.toString(marks.size()));
        boolean isLearned = LEARNED.of(ctx);
        switch (asked(ctx)) {
            case Picture.Sent(Upload upload) -> use.of(new Wanted(
                    Optional.of(new Example.File(upload.file(), upload.name(), part)), marks, isLearned));
            case Picture.Known(ContentId id) ->
                use.of(new Wanted(Optional.of(new Example.Known(id, part)), marks, isLearned));
            case Picture.Elsewhere(String url) -> work.fetching(ctx,
                    () -> use.of(new Wanted(Optional.of(fetched(url, part)), marks, isLearned)));
            case Picture.None() -> {
                if (more.isEmpty())
                    throw Problems.badBody(JSON_RULE);
                if (!part.isWhole())
                    throw Problems.badParameter("region", "needs a picture that it is a part of", "no picture");
                use.of(new Wanted(Optional.empty(), marks, isLearned));
            }
        }
    }

    /** The picture asked with, as the request names it. */
    private sealed interface Picture {
        record Sent(Upload upload) implements Picture {}

        record Known(ContentId id) implements Picture {}

        record Elsewhere(String url) implements Picture {}

        record None() implements Picture {}
    }

    private Picture asked(Context ctx) throws IOException {
        if (ctx.isMultipartFormData())
            return new Picture.Sent(Upload.read(ctx, options.maxUploadBytes()));
        if (!ctx.isJson())
            throw Problems.badMediaType("multipart/form-data or application/json", String.valueOf(ctx.contentType()));
        JsonNode body = Json.object(Bodies.read(ctx, MAX_JSON));
        if (body.isEmpty())
            return new Picture.None();
        if (body.size() == 1 && body.path("id").isTextual())
            return new Picture.Known(Parameter.Id.parsed(body.path("id").textValue()));
        if (body.size() == 1 && body.path("url").isTextual() && !options.allowUrlQueries())
            throw Problems.urlQueriesOff();
        if (body.size() == 1 && body.path("url").isTextual())
            return new Picture.Elsewhere(body.path("url").textValue());
        throw Problems.badBody(JSON_RULE);
    }

    private Example fetched(String url, Region part) {
        return switch (fetcher.fetch(url)) {
            case Fetched.File file -> new Example.File(file.bytes(), file.name(), part);
            case Fetched.Refused refused -> throw Problems.urlRefused(refused.why());
            case Fetched.Failed failed -> throw Problems.urlFailed(failed.why());
        };
    }
}
