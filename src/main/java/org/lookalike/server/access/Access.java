package org.lookalike.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may do what. Whoever has a key may do what it is for. Without one, a public read-only server lets read; one that
 * only this machine reaches lets everything while there are no keys; any other lets nothing. Any number of threads.
 */
public final class Access {
    private static final String BEARER = "Bearer ";
    private final KeyRing keys;
    private final Sessions sessions;
    private final boolean isOurMachineOnly;
    private final boolean isPublicReadOnly;

    /** @param isOurMachineOnly whether nobody else can reach the server */
    public Access(Optional<KeyFile> keys, boolean isOurMachineOnly, boolean isPublicReadOnly) {
        this(keys, isOurMachineOnly, isPublicReadOnly, InstantSource.system());
    }

    Access(Optional<KeyFile> keys, boolean isOurMachineOnly, boolean isPublicReadOnly, InstantSource clock) {
        this.keys = new KeyRing(keys);
        this.sessions = new Sessions(clock, Sessions.Options.DEFAULT);
        this.isOurMachineOnly = isOurMachineOnly;
        this.isPublicReadOnly = isPublicReadOnly;
    }

    /** What came of a question. */
    public enum Verdict {
        MAY, NEEDS_KEY, WRONG_KEY, NEEDS_WRITE, READ_ONLY
    }

    /**
     * Who asks.
     *
     * @param key the one that was shown, now or when the session began
     * @param isWrong whether a key was shown that is none of ours
     */
    public record Caller(Optional<ApiKey> key, boolean isWrong) {
        static final Caller NOBODY = new Caller(Optional.empty(), false);
    }

    /**
     * A key counts before a session, and a session before what no key is, such as the password of a proxy in front; a session
     * that has ended counts as nothing.
     *
     * @param authorization the header's value
     * @param token of a session
     */
    public Caller identify(@Nullable String authorization, @Nullable String token) {
        boolean isBearer = authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        if (authorization != null && (isBearer || token == null)) {
            var key = isBearer ? keys.find(authorization.substring(BEARER.length()).strip()) : Optional.<ApiKey>empty();
            return new Caller(key, key.isEmpty());
        }
        if (token == null)
            return Caller.NOBODY;
        return new Caller(sessions.holder(token).flatMap(keys::stillThere), false);
    }

    /** The order matters: whoever shows a wrong key hears that, whatever would be allowed without. */
    public Verdict judge(Caller caller, Scope needed) {
        if (caller.key.isPresent())
            return caller.key.get().scope().covers(needed) ? Verdict.MAY : Verdict.NEEDS_WRITE;
        boolean isUnused = keys.isUnused();
        if (caller.isWrong && !isUnused)
            return Verdict.WRONG_KEY;
        if (isPublicReadOnly)
            return needed == Scope.READ ? Verdict.MAY : Verdict.READ_ONLY;
        return isOurMachineOnly && isUnused ? Verdict.MAY : Verdict.NEEDS_KEY;
    }

    /** Whether everything is let in, since only this machine reaches the server and nobody was ever given a key. */
    public boolean isOpen() {
        return isOurMachineOnly && !isPublicReadOnly && keys.isUnused();
    }

    /** Whether there is any use in asking for a key. */
    public boolean hasKeys() {
        return !keys.isUnused();
    }

    /** A session for whoever shows this key; nothing if it is none. */
    public Optional<Secret> open(String key) {
        return keys.find(key.strip()).map(sessions::open);
    }

    public void close(String token) {
        sessions.close(token);
    }

    /** After which a browser may forget its token. */
    public static Duration longestSession() {
        return Sessions.Options.DEFAULT.longest();
    }
}
