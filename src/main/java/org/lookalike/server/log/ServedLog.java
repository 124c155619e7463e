package org.lookalike.server.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** Passes on each request that was answered, those that came to no route included. */
public final class ServedLog implements RequestLog {
    /** The attribute of a request that says which route it came to. */
    public static final String ROUTE = "org.lookalike.route";
    private static final int LONGEST = 200;
    private final List<Consumer<Served>> listeners;

    public ServedLog(List<Consumer<Served>> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void log(Request request, Response response) {
        long nanos = System.nanoTime() - request.getHeadersNanoTime();
        var served = new Served(Instant.ofEpochMilli(Request.getTimeStamp(request)), RequestIds.of(request),
                request.getMethod(), request.getAttribute(ROUTE) instanceof String route ? route : "-",
                cut(request.getHttpURI().getPath()), response.getStatus(), Response.getContentBytesWritten(response),
                Duration.ofNanos(nanos), Request.getRemoteAddr(request),
                cut(request.getHeaders().get(HttpHeader.USER_AGENT)));
        for (var listener : listeners)
            listener.accept(served);
    }

    private static String cut(@Nullable String text) {
        if (text == null || text.isEmpty())
            return "-";
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
