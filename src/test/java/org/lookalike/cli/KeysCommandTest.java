package org.lookalike.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeysCommandTest {
    @TempDir
    private Path index;

    private CommandRun keys(Object... words) {
        Object[] args = new Object[words.length + 3];
        args[0] = "keys";
        System.arraycopy(words, 0, args, 1, words.length);
        args[words.length + 1] = "--index";
        args[words.length + 2] = index;
        return CommandRun.of(args);
    }

    @Test
    void aKeyIsShownOnceListedByNameAndRevoked() throws IOException {
        CommandRun added = keys("add", "ann", "--scope", "write");
        assertEquals(0, added.exitCode(), added.err());
        String key = added.out().strip();
        assertTrue(key.matches("lk_[A-Za-z0-9_-]{43}"), key);
        assertEquals("This is the only time that the key is shown.", added.err().strip());
        assertEquals("read",
                new ObjectMapper().readTree(keys("add", "kiosk", "--json").out()).path("scope").textValue());

        CommandRun listed = keys("list");
        assertTrue(listed.out().startsWith("ann                      write  made "), listed.out());
        assertEquals(2, listed.out().lines().count());
        assertEquals(listed.out(), keys().out());
        assertFalse(listed.out().contains(key));
        assertFalse(keys("list", "--json").out().contains(key));
        assertFalse(Files.readString(index.resolve("keys.json")).contains(key));

        assertEquals("revoked: ann", keys("revoke", "ann").out().strip());
        assertEquals(1, keys("list").out().lines().count());
    }

    @Test
    void whatCannotBeIsSaid() {
        keys("add", "ann");
        CommandRun again = keys("add", "ann");
        assertEquals(1, again.exitCode());
        assertEquals("lookalike: there is a key \"ann\" already; revoke it, or choose another name",
                again.err().strip());
        assertEquals(2, keys("add", "no name").exitCode());
        assertEquals(2, keys("add", "bob", "--scope", "all").exitCode());
        CommandRun unknown = keys("revoke", "bob");
        assertEquals(1, unknown.exitCode());
        assertEquals("lookalike: there is no key \"bob\"; lookalike keys list shows those there are",
                unknown.err().strip());
    }

    @Test
    void beyondThisMachineServingNeedsAKey() {
        CommandRun refused = CommandRun.of("serve", "--host", "0.0.0.0", "--port", 0, "--index", index);
        assertEquals(2, refused.exitCode());
        assertEquals(
                "the server cannot be run like this: beyond this machine (--host 0.0.0.0) a server needs an API key, or"
                        + " has to be read-only; make a key with \"lookalike keys add NAME --scope write\", or serve with"
                        + " --public-read-only",
                refused.err().lines().findFirst().orElse(""));
    }

    @Test
    void tlsNeedsItsTwoFiles() {
        CommandRun half = CommandRun.of("serve", "--tls-key", index.resolve("key.pem"), "--index", index);
        assertEquals(2, half.exitCode());
        assertTrue(half.err().contains("TLS needs both --tls-certificate and --tls-key"), half.err());
    }
}
