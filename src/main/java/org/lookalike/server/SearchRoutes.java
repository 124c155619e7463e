package org.lookalike.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Explaining;
import org.lookalike.catalog.Question;
import org.lookalike.catalog.Wanted;
import org.lookalike.image.ContentId;
import org.lookalike.search.Query;
import org.lookalike.server.fetch.UrlFetcher;

/** Finding pictures by picture, and why they were found. */
final class SearchRoutes {
    static final Parameter.Whole OFFSET = new Parameter.Whole("offset", "hits to skip first", 0, 0, 1_000_000);
    private static final Parameter.Whole K = new Parameter.Whole("k", "hits wanted", 20, 1, Query.MAX_K);
    private static final Parameter.Decimal MIN_SCORE = new Parameter.Decimal("minScore",
            "hits below this cosine are left out", -1, -1, 1);
    private static final Parameter.Flag EXACT = new Parameter.Flag("exact",
            "whether to insist on comparing with every picture that the filter lets through");
    private static final Parameter.Decimal DIVERSITY = new Parameter.Decimal("diversity",
            "0: the most alike; towards 1: hits that differ more and more from each other (maximal marginal relevance)",
            0, 0, 1);
    private static final Parameter.HitId HIT = new Parameter.HitId("hit", "content id of the picture that was found");

    private final Catalog catalog;
    private final WantedRequests requests;
    private final Work work;

    SearchRoutes(Catalog catalog, ServerOptions options, UrlFetcher fetcher, Work work) {
        this.catalog = catalog;
        this.work = work;
        this.requests = new WantedRequests(options, fetcher, work);
    }

    List<Route> routes() {
        List<Parameter> asking = Stream.of(List.of(K, OFFSET, MIN_SCORE, EXACT, DIVERSITY), WantedRequests.PARAMETERS,
                FilterParameters.ALL).<Parameter>flatMap(List::stream).toList();
        List<Parameter> explaining = Stream.concat(Stream.of(HIT), WantedRequests.PARAMETERS.stream()).toList();
        return List.of(
                new Route(HandlerType.POST, "/api/search",
                        "Finds the pictures nearest to an uploaded one (field image), an indexed one (id) or one elsewhere"
                                + " (url)",
                        asking, WantedRequests.BODIES,
                        List.of(Route.Reply.json(200, "The nearest pictures, best first", AnswerJson.class)),
                        this::search),
                new Route(HandlerType.POST, "/api/explain", "Says which places of the pictures carry a hit's score",
                        explaining, WantedRequests.BODIES,
                        List.of(Route.Reply.json(200, "Shares of the score", ExplanationJson.class)),
                        this::explain));
    }

    private void search(Context ctx) throws Exception {
        var question = new Question(K.of(ctx), OFFSET.of(ctx), FilterParameters.of(ctx), MIN_SCORE.of(ctx),
                EXACT.of(ctx), DIVERSITY.of(ctx));
        requests.read(ctx, wanted -> work.question(ctx, () -> answer(ctx, wanted, question)));
    }

    private void answer(Context ctx, Wanted wanted, Question question) {
        switch (catalog.ask(wanted, question)) {
            case Asking.Answered answered ->
                Json.answer(ctx, 200, AnswerJson.of(answered.answer(), catalog.facets(answered.answer())));
            case Asking.Not not -> throw Problems.unanswered(not);
        }
    }

    private void explain(Context ctx) throws Exception {
        var hit = HIT.of(ctx);
        requests.read(ctx, wanted -> work.question(ctx, () -> explain(ctx, wanted, hit)));
    }

    private void explain(Context ctx, Wanted wanted, ContentId hit) throws IOException {
        switch (catalog.explain(wanted, hit)) {
            case Explaining.Explained explained ->
                Json.answer(ctx, 200, ExplanationJson.of(explained.explanation()));
            case Explaining.Not not -> throw Problems.unanswered(not.why());
        }
    }
}
