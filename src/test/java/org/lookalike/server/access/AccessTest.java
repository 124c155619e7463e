package org.lookalike.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.server.access.Access.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccessTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @TempDir
    private Path index;

    private KeyFile file() {
        return KeyFile.of(index);
    }

    private String key(String name, Scope scope) throws IOException {
        return KeyFileTest.made(file(), name, scope).secret().reveal();
    }

    private Access ofThisMachine() {
        return new Access(Optional.of(file()), true, false, now::get);
    }

    private static Verdict write(Access access, String key) {
        return access.judge(access.identify("Bearer " + key, null), Scope.WRITE);
    }

    private static Verdict read(Access access, String key) {
        return access.judge(access.identify("Bearer " + key, null), Scope.READ);
    }

    private static Verdict nobody(Access access, Scope needed) {
        return access.judge(access.identify(null, null), needed);
    }

    @Test
    void onThisMachineEverythingGoesUntilThereIsAKey() throws IOException {
        var access = ofThisMachine();
        assertEquals(Verdict.MAY, nobody(access, Scope.WRITE));
        assertEquals(Verdict.MAY, write(access, "anything"));
        String key = key("ann", Scope.WRITE);
        assertEquals(Verdict.NEEDS_KEY, nobody(access, Scope.READ));
        assertEquals(Verdict.MAY, write(access, key));
    }

    @Test
    void elsewhereNothingGoesWithoutAKey() throws IOException {
        var access = new Access(Optional.of(file()), false, false, now::get);
        assertEquals(Verdict.NEEDS_KEY, nobody(access, Scope.READ));
        assertEquals(Verdict.MAY, read(access, key("ann", Scope.READ)));
    }

    @Test
    void scopesAreKept() throws IOException {
        var access = ofThisMachine();
        String reader = key("reader", Scope.READ);
        assertEquals(Verdict.MAY, read(access, reader));
        assertEquals(Verdict.NEEDS_WRITE, write(access, reader));
        String writer = key("writer", Scope.WRITE);
        assertEquals(Verdict.MAY, read(access, writer));
        assertEquals(Verdict.MAY, write(access, writer));
    }

    @Test
    void readOnlyIsReadOnlyButForThoseWithAKeyToWrite() throws IOException {
        var access = new Access(Optional.of(file()), false, true, now::get);
        assertEquals(Verdict.MAY, nobody(access, Scope.READ));
        assertEquals(Verdict.READ_ONLY, nobody(access, Scope.WRITE));
        assertEquals(Verdict.NEEDS_WRITE, write(access, key("reader", Scope.READ)));
        assertEquals(Verdict.MAY, write(access, key("writer", Scope.WRITE)));
        assertEquals(Verdict.WRONG_KEY, read(access, "lk_wrong"));
    }

    @Test
    void whatIsNearlyAKeyIsNone() throws IOException {
        var access = ofThisMachine();
        String key = key("ann", Scope.WRITE);
        for (String wrong : new String[]{"", key.substring(1), key + "A", key.toLowerCase(Locale.ROOT),
                Secret.sha256(key), file().keys().getFirst().sha256()})
            assertEquals(Verdict.WRONG_KEY, read(access, wrong), wrong);
        assertEquals(Verdict.WRONG_KEY, access.judge(access.identify("Basic " + key, null), Scope.READ));
        assertEquals(Verdict.MAY, access.judge(access.identify("bearer  " + key, null), Scope.READ));
    }

    @Test
    void changesOfTheFileCountAtOnce() throws IOException {
        var access = ofThisMachine();
        String ann = key("ann", Scope.WRITE);
        String bob = key("bob", Scope.WRITE);
        assertEquals(Verdict.MAY, write(access, ann));
        file().revoke("ann");
        assertEquals(Verdict.WRONG_KEY, write(access, ann));
        assertEquals(Verdict.MAY, write(access, bob));
    }

    @Test
    void aFileThatCannotBeReadLetsNobodyIn() throws IOException {
        var access = ofThisMachine();
        String ann = key("ann", Scope.WRITE);
        Files.writeString(file().path(), "{ half a file (a test says so)");
        assertEquals(Verdict.NEEDS_KEY, nobody(access, Scope.READ));
        assertEquals(Verdict.WRONG_KEY, read(access, ann));
        assertTrue(access.hasKeys());
    }

    @Test
    void aSessionStandsForItsKeyUntilThatIsRevoked() throws IOException {
        var access = ofThisMachine();
        String token = access.open(key("ann", Scope.READ)).orElseThrow().reveal();
        var caller = access.identify(null, token);
        assertEquals("ann", caller.key().orElseThrow().name());
        assertEquals(Verdict.MAY, access.judge(caller, Scope.READ));
        assertEquals(Verdict.NEEDS_WRITE, access.judge(caller, Scope.WRITE));
        key("bob", Scope.READ);
        file().revoke("ann");
        assertEquals(Verdict.NEEDS_KEY, access.judge(access.identify(null, token), Scope.READ));
    }

    @Test
    void aSessionEndsWhenItIsClosedUnusedOrOld() throws IOException {
        var access = ofThisMachine();
        String key = key("ann", Scope.READ);
        String closed = access.open(key).orElseThrow().reveal();
        access.close(closed);
        assertTrue(access.identify(null, closed).key().isEmpty());

        String unused = access.open(key).orElseThrow().reveal();
        now.set(START.plus(Duration.ofHours(25)));
        assertTrue(access.identify(null, unused).key().isEmpty());

        String old = access.open(key).orElseThrow().reveal();
        for (int hours = 25; hours < 25 + 7 * 24; hours += 12) {
            now.set(START.plus(Duration.ofHours(hours)));
            assertTrue(access.identify(null, old).key().isPresent(), hours + " hours");
        }
        now.set(START.plus(Duration.ofHours(25 + 7 * 24 + 1)));
        assertTrue(access.identify(null, old).key().isEmpty());
    }

    @Test
    void onlyAKeyOpensASession() throws IOException {
        var access = ofThisMachine();
        String key = key("ann", Scope.READ);
        String token = access.open(" " + key + "\n").orElseThrow().reveal();
        assertTrue(access.open("lk_wrong").isEmpty());
        assertTrue(access.open(token).isEmpty());
        assertEquals(Verdict.WRONG_KEY, read(access, token));
    }

    @Test
    void whoeverRevokesTheLastKeyOrLosesTheFileOpensNothing() throws IOException {
        var access = ofThisMachine();
        assertEquals(Verdict.MAY, nobody(access, Scope.WRITE));
        String key = key("ann", Scope.WRITE);
        assertEquals(Verdict.NEEDS_KEY, nobody(access, Scope.READ));
        file().revoke("ann");
        assertEquals(Verdict.NEEDS_KEY, nobody(access, Scope.READ));
        assertEquals(Verdict.WRONG_KEY, read(access, key));
        Files.delete(file().path());
        assertEquals(Verdict.NEEDS_KEY, nobody(access, Scope.READ));
        assertEquals(Verdict.MAY, nobody(ofThisMachine(), Scope.WRITE)); // a server started without the file
    }

    @Test
    void oneKeysSessionsEndNobodyElses() throws IOException {
        var sessions = new Sessions(now::get, new Sessions.Options(10, 2, Duration.ofDays(1), Duration.ofDays(7)));
        var ann = KeyFileTest.made(file(), "ann", Scope.READ).key();
        String bobs = sessions.open(KeyFileTest.made(file(), "bob", Scope.READ).key()).reveal();
        String first = sessions.open(ann).reveal();
        for (int i = 0; i < 20; i++)
            assertTrue(sessions.holder(sessions.open(ann).reveal()).isPresent());
        assertTrue(sessions.holder(first).isEmpty());
        assertTrue(sessions.holder(bobs).isPresent());
    }

    @Test
    void ofTooManySessionsTheLeastUsedEnds() throws IOException {
        var sessions = new Sessions(now::get, new Sessions.Options(2, 2, Duration.ofDays(1), Duration.ofDays(7)));
        var key = KeyFileTest.made(file(), "ann", Scope.READ).key();
        String first = sessions.open(key).reveal();
        String second = sessions.open(key).reveal();
        assertTrue(sessions.holder(first).isPresent());
        String third = sessions.open(key).reveal();
        assertTrue(sessions.holder(second).isEmpty());
        assertTrue(sessions.holder(first).isPresent());
        assertTrue(sessions.holder(third).isPresent());
    }
}
