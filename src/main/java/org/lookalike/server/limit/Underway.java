package org.lookalike.server.limit;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Bounds how many requests are under way at once, until their answer is read: each keeps a thread of the server, and whoever
 * reads slowly keeps it for long.
 */
public final class Underway extends Handler.Wrapper {
    private static final String COME_AGAIN_SECONDS = "1";
    private final Places places;
    private final Set<String> free;

    /** @param free paths that are answered in any case */
    public Underway(ConnectionLimits limits, Set<String> free) {
        this.places = limits.requestPlaces();
        this.free = Set.copyOf(free);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (free.contains(request.getHttpURI().getCanonicalPath()))
            return super.handle(request, response, callback);
        Client client = Client.of(request);
        if (!places.take(client)) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, COME_AGAIN_SECONDS);
            Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        Request.addCompletionListener(request, failure -> places.leave(client));
        return super.handle(request, response, callback);
    }
}
