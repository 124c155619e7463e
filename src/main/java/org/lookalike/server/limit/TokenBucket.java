package org.lookalike.server.limit;

/** A bucket that fills at a rate and of which each request takes one (a meter as of RFC 2697, one colour). One thread. */
final class TokenBucket {
    private final Rate rate;
    private double tokens;
    private long filled;

    /** A full one. */
    TokenBucket(Rate rate, long nanos) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.filled = nanos;
    }

    /** Takes one and returns 0, or takes none and returns after how many nanoseconds there will be one. */
    long take(long nanos) {
        tokens = Math.min(rate.burst(), tokens + (nanos - filled) / 1e9 * rate.perSecond());
        filled = nanos;
        if (tokens >= 1) {
            tokens--;
            return 0;
        }
        return (long) Math.ceil((1 - tokens) / rate.perSecond() * 1e9);
    }
}
