package org.lookalike.server;

import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Headers of every answer, also of those to requests that reach no route: what browsers may do with it, which is little. */
final class SafeHeaders extends Handler.Wrapper {
    static final String POLICY = "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";
    /** What the page may use of a device: to take a photograph. */
    private static final String PERMISSIONS = "camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(),"
            + " usb=(), serial=(), hid=(), bluetooth=(), midi=(), idle-detection=()";
    static final Map<String, String> ALL = Map.of("Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY", // for browsers that do not know frame-ancestors
            "Permissions-Policy", PERMISSIONS,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ALL.forEach(response.getHeaders()::put);
        return super.handle(request, response, callback);
    }
}
