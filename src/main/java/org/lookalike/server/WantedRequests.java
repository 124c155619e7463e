package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Example;
import org.lookalike.catalog.Mark;
import org.lookalike.catalog.Wanted;
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

    WantedRequests(ServerOptions options, UrlFetcher fetcher) {
        this.options = options;
        this.fetcher = fetcher;
    }

    /** What a person asks with when there is no upload. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(@Nullable String id, @Nullable String url) {}

    /** @throws ProblemException if there is nothing to look like, or it cannot be fetched */
    Wanted read(Context ctx) throws IOException {
        Region part = REGION.of(ctx);
        List<Mark> marks = new ArrayList<>(MORE.of(ctx));
        boolean something = !marks.isEmpty();
        marks.addAll(LESS.of(ctx));
        if (marks.size() > Wanted.MOST_MARKS)
            throw Problems.badParameter("more and less together", "are at most " + Wanted.MOST_MARKS,
                    Integer.toString(marks.size()));
        Optional<Example> example = example(ctx, part);
        if (example.isEmpty() && !something)
            throw Problems.badBody(JSON_RULE);
        if (example.isEmpty() && !part.isWhole())
            throw Problems.badParameter("region", "needs a picture that it is a part of", "no picture");
        return new Wanted(example, marks, LEARNED.of(ctx));
    }

    private Optional<Example> example(Context ctx, Region part) throws IOException {
        if (ctx.isMultipartFormData()) {
            Upload upload = Upload.read(ctx, options.maxUploadBytes());
            return Optional.of(new Example.File(upload.file(), upload.name(), part));
        }
        if (!ctx.isJson())
            throw Problems.badMediaType("multipart/form-data or application/json", String.valueOf(ctx.contentType()));
        JsonNode body = Json.object(Bodies.read(ctx, MAX_JSON));
        if (body.isEmpty())
            return Optional.empty();
        if (body.size() == 1 && body.path("id").isTextual())
            return Optional.of(new Example.Known(Parameter.Id.parsed(body.path("id").textValue()), part));
        if (body.size() == 1 && body.path("url").isTextual())
            return Optional.of(fetched(body.path("url").textValue(), part));
        throw Problems.badBody(JSON_RULE);
    }

    private Example fetched(String url, Region part) {
        if (!options.allowUrlQueries())
            throw Problems.urlQueriesOff();
        return switch (fetcher.fetch(url)) {
            case Fetched.File file -> new Example.File(file.bytes(), file.name(), part);
            case Fetched.Refused refused -> throw Problems.urlRefused(refused.why());
            case Fetched.Failed failed -> throw Problems.urlFailed(failed.why());
        };
    }
}
