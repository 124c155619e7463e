package org.lookalike.server;

import io.javalin.http.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lookalike.server.access.Access;
import org.lookalike.server.access.Secret;

/**
 * How a browser shows again that it showed a key. No script can read it, no other site makes the browser send it, and under TLS
 * it belongs to this host alone and never travels in the clear.
 */
final class SessionCookie {
    static final String PLAIN = "lookalike-session";
    static final String SECURE = "__Host-" + PLAIN;

    private SessionCookie() {}

    static @Nullable String of(Context ctx) {
        return ctx.cookie(name(ctx));
    }

    static void set(Context ctx, Secret token) {
        write(ctx, token.reveal(), Access.longestSession());
    }

    static void clear(Context ctx) {
        write(ctx, "", Duration.ZERO);
    }

    private static void write(Context ctx, String value, Duration age) {
        ctx.header("Set-Cookie", name(ctx) + "=" + value + "; Path=/; Max-Age=" + age.toSeconds()
                + "; HttpOnly; SameSite=Strict" + (ctx.req().isSecure() ? "; Secure" : ""));
    }

    private static String name(Context ctx) {
        return ctx.req().isSecure() ? SECURE : PLAIN;
    }
}
