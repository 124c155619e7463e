package org.lookalike.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyFileTest {
    @TempDir
    private Path index;

    private KeyFile file() {
        return KeyFile.of(index);
    }

    static KeyFile.Making.Made made(KeyFile file, String name, Scope scope) throws IOException {
        return assertInstanceOf(KeyFile.Making.Made.class, file.add(name, scope));
    }

    @Test
    void aKeyIsKeptAsAHashOnly() throws IOException {
        var ann = made(file(), "ann", Scope.WRITE);
        String text = Files.readString(file().path());
        assertFalse(text.contains(ann.secret().reveal()));
        assertFalse(text.contains(ann.secret().reveal().substring(3)));
        assertTrue(text.contains(Secret.sha256(ann.secret().reveal())));
        assertEquals("(a secret)", ann.secret().toString());
        assertEquals(ann.key(), file().keys().getFirst());
    }

    @Test
    void aKeyHas256RandomBits() throws IOException {
        assertTrue(made(file(), "one", Scope.READ).secret().reveal().matches("lk_[A-Za-z0-9_-]{43}"),
                "an unpadded Base64 of 32 bytes");
        int[] set = new int[256];
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 4000; i++) {
            String text = Secret.random("").reveal();
            all.add(text);
            BitSet.valueOf(Base64.getUrlDecoder().decode(text)).stream().forEach(bit -> set[bit]++);
        }
        assertEquals(4000, all.size());
        for (int bit = 0; bit < 256; bit++) // each half of the times; beyond eight standard deviations never happens
            assertEquals(2000, set[bit], 8 * Math.sqrt(1000), "bit " + bit);
    }

    @Test
    void namesAreUniqueAndPlain() throws IOException {
        made(file(), "ann", Scope.READ);
        assertEquals(new KeyFile.Making.NameTaken("ann"), file().add("ann", Scope.WRITE));
        assertEquals(new KeyFile.Making.BadName("a\nb"), file().add("a\nb", Scope.WRITE));
        assertEquals(new KeyFile.Making.BadName(""), file().add("", Scope.WRITE));
        assertEquals(1, file().keys().size());
    }

    @Test
    void whatIsRevokedIsGone() throws IOException {
        made(file(), "ann", Scope.READ);
        made(file(), "bob", Scope.WRITE);
        assertTrue(file().revoke("ann"));
        assertFalse(file().revoke("ann"));
        assertEquals("bob", file().keys().getFirst().name());
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws IOException {
        Assumptions.assumeTrue(index.getFileSystem().supportedFileAttributeViews().contains("posix"));
        made(file(), "ann", Scope.READ);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())));
        made(file(), "bob", Scope.READ);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())));
    }

    @Test
    void aDamagedFileIsSaidToBe() throws IOException {
        Files.writeString(file().path(), "{\"format\":1,\"keys\":[{\"name\":\"ann\",\"scope\":\"read\"}]}");
        var damaged = assertThrows(IOException.class, () -> file().keys());
        assertTrue(String.valueOf(damaged.getMessage()).startsWith(file().path() + " is damaged: "), damaged::toString);
    }
}
