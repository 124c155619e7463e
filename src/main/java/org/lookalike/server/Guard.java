package org.lookalike.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web sites out: a page from elsewhere may neither change anything here nor, by giving its own name the
 * loopback address, read anything. Browsers that say where a request comes from (Fetch Metadata) may only follow a link here.
 */
final class Guard implements Handler {
    private static final Set<String> OUR_OWN = Set.of("", "same-origin", "none");
    /** Javalin takes it for the method, where a proxy in front that lets only some methods pass has seen another one. */
    private static final String OTHER_METHOD = "X-HTTP-Method-Override";
    private final Set<String> localNames;
    private final boolean loopback;

    Guard(String host) {
        this.localNames = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        this.localNames.add(lower(host));
        this.loopback = isLoopback(host);
    }

    @Override
    public void handle(Context ctx) {
        String host = lower(ctx.header("Host"));
        if (loopback && !localNames.contains(withoutPort(host)))
            throw Problems.foreign("this server answers only as localhost, 127.0.0.1 or [::1], and was called \"" + host
                    + "\"; to serve others, start it with serve --host");
        String origin = ctx.header("Origin");
        if (changes(ctx) && origin != null && !isOurs(lower(origin), host))
            throw Problems.foreign("only pages of this server may do this, and this one is from \"" + origin + "\"");
        String site = lower(ctx.header("Sec-Fetch-Site"));
        if (!OUR_OWN.contains(site) && (changes(ctx) || !lower(ctx.header("Sec-Fetch-Mode")).equals("navigate")))
            throw Problems.foreign("only pages of this server may do this, and this one is " + site);
        if (ctx.header(OTHER_METHOD) != null)
            throw Problems.otherMethod(OTHER_METHOD);
    }

    private static boolean changes(Context ctx) {
        return switch (ctx.method().name()) {
            case "GET", "HEAD" -> false;
            default -> true;
        };
    }

    private static boolean isOurs(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d*$", "");
    }

    private static String lower(@Nullable String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // listening on it will say so
        }
    }
}
