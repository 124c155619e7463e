package org.lookalike.server.log;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names requests, so that a client, a proxy and the log speak of the same one. */
final class RequestId {
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** What the client calls it, if that is a name; else one of our own. */
    static String of(@Nullable String given) {
        return given != null && SANE.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}
