package org.lookalike.server.log;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Gives each request its id, and says it in the answer and in each message that is logged meanwhile. */
public final class RequestIds extends Handler.Wrapper {
    public static final String HEADER = "X-Request-Id";
    /** Under which messages carry it. */
    static final String LOGGED = "request";
    private static final String ATTRIBUTE = "org.lookalike.request";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = of(request);
        response.getHeaders().put(HEADER, id);
        MDC.put(LOGGED, id);
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    /** It gets one now if it did not come this way. */
    public static String of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String given)
            return given;
        String id = RequestId.of(request.getHeaders().get(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String given
                ? given
                : RequestId.of(request.getHeader(HEADER));
    }
}
