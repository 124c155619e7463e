package org.lookalike.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.lookalike.server.log.RequestIds;

/** Problems with requests that never reach a route, such as a malformed address. */
final class JettyProblems extends ErrorHandler {

    /** Jetty says what went wrong to GET, HEAD and POST only. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(Request request, Response response, int code, @Nullable String message,
            @Nullable Throwable cause, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemHandling.MEDIA_TYPE);
        SafeHeaders.ALL.forEach(response.getHeaders()::put);
        String id = RequestIds.of(request);
        response.getHeaders().put(RequestIds.HEADER, id);
        response.write(true, ByteBuffer.wrap(Json.bytes(ProblemHandling.ofStatus(code).about(id))), callback);
    }
}
