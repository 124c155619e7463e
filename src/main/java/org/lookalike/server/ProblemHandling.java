package org.lookalike.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.lookalike.file.FullDisk;
import org.lookalike.search.cluster.ClusterFailure;
import org.lookalike.server.limit.TooSlowException;
import org.lookalike.server.log.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever handlers throw into problem+json. The only place that does. */
final class ProblemHandling {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandling.class);

    private ProblemHandling() {}

    static void install(JavalinConfig config) {
        config.http.prefer405over404 = true;
        config.routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e));
        config.routes.exception(IOException.class, (e, ctx) -> answer(ctx, of(e)));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e, ctx)));
        config.routes.exception(Exception.class, (e, ctx) -> answer(ctx, of(e)));
        config.router.javaLangErrorHandler((response, error) -> answer(response, incident(error)));
    }

    /** For what the server itself refuses before a route is chosen, or after all handlers have failed. */
    static Problem ofStatus(int status) {
        if (status == HttpStatus.TOO_MANY_REQUESTS_429)
            return Problems.busy(Duration.ZERO).problem();
        String title = String.valueOf(HttpStatus.getMessage(status));
        return Problem.of(status, slug(title), title, "the request could not be understood: " + title);
    }

    private static Problem of(HttpResponseException e, Context ctx) {
        String asked = ctx.req().getMethod() + " " + ctx.path();
        return switch (e.getStatus()) {
            case 404 -> Problem.of(404, "no-such-page", "Not found",
                    "there is nothing at " + asked + "; /api shows what there is");
            case 405 -> {
                String allowed = String.join(", ", e.getDetails().values());
                ctx.header("Allow", allowed);
                yield Problem.of(405, "bad-method", "Method not allowed",
                        asked + " is not possible; possible there: " + allowed);
            }
            default -> Problem.of(e.getStatus(), slug(String.valueOf(HttpStatus.getMessage(e.getStatus()))),
                    String.valueOf(HttpStatus.getMessage(e.getStatus())), String.valueOf(e.getMessage()));
        };
    }

    /** What a malformed request makes Jetty throw while it is read is the client's doing; all else is an incident. */
    private static Problem of(Exception e) {
        return e instanceof HttpException http && http.getCode() < 500 ? ofStatus(http.getCode()) : incident(e);
    }

    /** A client that leaves or dawdles while its body is read is no incident. */
    private static ProblemException of(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            switch (cause) {
                case TooSlowException slow -> {
                    return Problems.tooSlow(String.valueOf(slow.getMessage()));
                }
                case TimeoutException _ -> {
                    return Problems.tooSlow("nothing came for a while");
                }
                case EofException _ -> {
                    return Problems.badBody("the body ended early");
                }
                default -> {
                    // perhaps what caused it
                }
            }
        return new ProblemException(incident(e));
    }

    static ProblemException notReady(Throwable e) {
        return new ProblemException(incident(503, "not-ready", "Not ready", "the index does not answer", e));
    }

    private static Problem incident(Throwable e) {
        if (FullDisk.isCause(e))
            return Problem.of(507, "full-disk", "Disk full", FullDisk.SENTENCE);
        if (ClusterFailure.isCause(e)) {
            LOG.warn("the index does not answer: {}", e.getMessage());
            return Problem.of(503, "index-unavailable", "Index unavailable",
                    "the cluster that holds the index does not answer in full; try again in a moment");
        }
        return incident(500, "incident", "Internal error", "something failed that should not", e);
    }

    private static Problem incident(int status, String type, String title, String what, Throwable e) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, e);
        return new Problem("urn:lookalike:problem:" + type, title, status,
                what + "; the server's log tells more under incident " + incident, incident, null);
    }

    private static void answer(Context ctx, ProblemException e) {
        e.headers().forEach(ctx::header);
        answer(ctx, e.problem());
    }

    private static void answer(Context ctx, Problem problem) {
        ctx.status(problem.status())
                .contentType(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .result(Json.bytes(problem.about(RequestIds.of(ctx.req()))));
    }

    private static void answer(HttpServletResponse response, Problem problem) {
        if (response.isCommitted())
            return;
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        try {
            response.getOutputStream().write(Json.bytes(problem));
        } catch (IOException e) {
            LOG.debug("the client left before it could hear of {}", problem.incident(), e);
        }
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
