package org.lookalike.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way into the server: all that routing and describing need.
 *
 * @param path with {@code {name}} for path parameters
 * @param bodies the kinds of body that it takes, any of them; empty: none
 */
record Route(HandlerType method, String path, String summary, List<Parameter> parameters, List<Content> bodies,
        List<Reply> replies, Handler action) implements Handler {

    /** An answer that it gives when nothing went wrong; an empty list of contents is an empty body. */
    record Reply(int status, String description, List<Content> contents) {
        static Reply json(int status, String description, Class<? extends Record> shape) {
            return new Reply(status, description, List.of(Content.json(shape)));
        }
    }

    static Route get(String path, String summary, List<Parameter> parameters, Reply reply, Handler action) {
        return new Route(HandlerType.GET, path, summary, parameters, List.of(), List.of(reply), action);
    }

    @Override
    public void handle(Context ctx) throws Exception {
        Set<String> known = parameters.stream()
                .filter(p -> !p.inPath())
                .map(Parameter::name)
                .collect(Collectors.toUnmodifiableSet());
        for (String given : ctx.queryParamMap().keySet())
            if (!known.contains(given))
                throw Problems.badParameter("a query parameter", known.isEmpty()
                        ? "is not known to " + path
                        : "is one of " + known.stream().sorted().collect(Collectors.joining(", ")), given);
        action.handle(ctx);
    }
}
