package org.lookalike.server.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Counts what each client asks for. Remembers so many clients and no more. Any number of threads. */
public final class RateLimiter {
    private final ClientLimits limits;
    private final LongSupplier nanoTime;
    private final Map<String, Buckets> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Buckets> eldest) {
            return size() > limits.remembered();
        }
    };

    private record Buckets(TokenBucket requests, TokenBucket work) {}

    public RateLimiter(ClientLimits limits) {
        this(limits, System::nanoTime);
    }

    RateLimiter(ClientLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** Counts a request; nothing if it may go on, else when to come again. */
    public Optional<Duration> request(Client client) {
        return isSpared(client) ? Optional.empty() : take(client, false);
    }

    /** Counts a request that means work, in addition. */
    public Optional<Duration> work(Client client) {
        return isSpared(client) ? Optional.empty() : take(client, true);
    }

    private boolean isSpared(Client client) {
        return limits.sparesThisMachine() && client.isOnThisMachine();
    }

    private synchronized Optional<Duration> take(Client client, boolean isWork) {
        long now = nanoTime.getAsLong();
        Buckets buckets = clients.computeIfAbsent(client.name(),
                name -> new Buckets(new TokenBucket(limits.requests(), now), new TokenBucket(limits.work(), now)));
        long wait = (isWork ? buckets.work : buckets.requests).take(now);
        return wait == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(wait));
    }

    synchronized int remembered() {
        return clients.size();
    }
}
