package org.lookalike.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Set;
import org.lookalike.server.access.Access;
import org.lookalike.server.access.Access.Caller;
import org.lookalike.server.access.ApiKey;
import org.lookalike.server.access.Scope;
import org.lookalike.server.limit.Client;
import org.lookalike.server.limit.RateLimiter;

/** Finds out whose each request is, whether there are too many of them, and whether they may do what they ask for. */
final class Doorkeeper implements Handler {
    /** Who watches a server must not be kept from it by those who overload it. */
    static final Set<String> NEVER_COUNTED = Set.of("/healthz", "/readyz");
    /** What proxies add: behind one it is not only this machine that reaches the server. */
    private static final Set<String> FORWARDED = Set.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Real-IP");
    private static final String CALLER = "lookalike-caller";
    private static final String CLIENT = "lookalike-client";
    private final Access access;
    private final RateLimiter rates;

    Doorkeeper(Access access, RateLimiter rates) {
        this.access = access;
        this.rates = rates;
    }

    @Override
    public void handle(Context ctx) {
        if (access.isOpen() && FORWARDED.stream().anyMatch(header -> ctx.header(header) != null))
            throw Problems.forwarded();
        Caller caller = access.identify(ctx.header("Authorization"), SessionCookie.of(ctx));
        Client client = caller.key().map(ApiKey::name).map(Client::withKey).orElseGet(() -> Client.at(address(ctx)));
        ctx.attribute(CALLER, caller);
        ctx.attribute(CLIENT, client);
        if (!NEVER_COUNTED.contains(ctx.path()))
            rates.request(client).ifPresent(wait -> {
                throw Problems.tooOften(wait);
            });
    }

    /** @throws ProblemException if whoever asks may not */
    void check(Context ctx, Scope needed) {
        Caller caller = caller(ctx);
        switch (access.judge(caller, needed)) {
            case MAY -> {
            }
            case NEEDS_KEY -> throw Problems.keyNeeded();
            case WRONG_KEY -> throw Problems.wrongKey();
            case NEEDS_WRITE -> throw Problems.writeNeeded(caller.key().map(ApiKey::name).orElse(""));
            case READ_ONLY -> throw Problems.readOnly();
        }
    }

    /** @throws ProblemException if this client asks for work too often */
    void countWork(Context ctx) {
        rates.work(client(ctx)).ifPresent(wait -> {
            throw Problems.tooOften(wait);
        });
    }

    static Caller caller(Context ctx) {
        return Objects.requireNonNull(ctx.<Caller>attribute(CALLER));
    }

    static Client client(Context ctx) {
        return Objects.requireNonNull(ctx.<Client>attribute(CLIENT));
    }

    private static InetAddress address(Context ctx) {
        try {
            return InetAddress.getByName(ctx.req().getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a peer's address is an address", e);
        }
    }
}
