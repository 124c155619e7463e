package org.lookalike.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Browsers that showed a key: each has a random token for it, so that the key itself need not be kept there. In memory only,
 * and of tokens only hashes, so that looking one up tells nothing by the time it takes. Any number of threads.
 */
final class Sessions {
    private final InstantSource clock;
    private final Options options;
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > options.most();
        }
    };

    /**
     * How long sessions last.
     *
     * @param most beyond so many the one that was used least recently ends
     * @param perKey likewise, of one key: nobody ends the sessions of others
     * @param idle unused for so long it ends
     * @param longest so old it ends in any case
     */
    record Options(int most, int perKey, Duration idle, Duration longest) {
        static final Options DEFAULT = new Options(1000, 50, Duration.ofDays(1), Duration.ofDays(7));
    }

    private record Session(ApiKey key, Instant opened, Instant used) {}

    Sessions(InstantSource clock, Options options) {
        this.clock = clock;
        this.options = options;
    }

    synchronized Secret open(ApiKey key) {
        Secret token = Secret.random("");
        endOldestOf(key);
        sessions.put(token.sha256(), new Session(key, clock.instant(), clock.instant()));
        return token;
    }

    /** If it has as many as it may have. The map is in order of use. */
    private void endOldestOf(ApiKey key) {
        List<String> own = sessions.entrySet()
                .stream()
                .filter(session -> session.getValue().key.equals(key))
                .map(Map.Entry::getKey)
                .toList();
        if (own.size() >= options.perKey())
            sessions.remove(own.getFirst());
    }

    /** The key that was shown; it may have been revoked since. */
    synchronized Optional<ApiKey> holder(String token) {
        String hash = Secret.sha256(token);
        Session session = sessions.get(hash);
        if (session == null)
            return Optional.empty();
        Instant now = clock.instant();
        if (now.isAfter(session.used.plus(options.idle)) || now.isAfter(session.opened.plus(options.longest))) {
            sessions.remove(hash);
            return Optional.empty();
        }
        sessions.put(hash, new Session(session.key, session.opened, now));
        return Optional.of(session.key);
    }

    synchronized void close(String token) {
        sessions.remove(Secret.sha256(token));
    }
}
