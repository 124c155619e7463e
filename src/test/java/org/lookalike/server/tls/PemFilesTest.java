package org.lookalike.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PemFilesTest {
    @TempDir
    private Path folder;

    private static String refusal(Path certificate, Path key) {
        return String.valueOf(assertThrows(PemFiles.Unusable.class,
                () -> new PemFiles(certificate, key).read("any")).getMessage());
    }

    @Test
    void keysOfAllCommonKindsAreRead() throws KeyStoreException {
        for (String kind : new String[]{"RSA", "EC", "Ed25519"}) {
            var made = TestCertificate.make(folder, kind, kind);
            assertEquals(made.certificate(), made.files().read("any").getCertificate("server"), kind);
        }
    }

    @Test
    void wrongFilesAreSaidToBeWrong() throws IOException {
        var one = TestCertificate.make(folder, "one").files();
        var two = TestCertificate.make(folder, "two").files();
        assertEquals(two.key() + " is not the key of the first certificate in " + one.certificate(),
                refusal(one.certificate(), two.key()));
        assertEquals(
                one.certificate() + " holds no PKCS#8 key (-----BEGIN PRIVATE KEY-----) without a password; make one"
                        + " with: openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW",
                refusal(one.certificate(), one.certificate()));
        Path none = folder.resolve("none.pem");
        assertEquals("the certificate cannot be read: java.nio.file.NoSuchFileException: " + none,
                refusal(none, one.key()));
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        assertEquals(empty + " holds no certificate (-----BEGIN CERTIFICATE-----)", refusal(empty, one.key()));
        Path damaged = Files.writeString(folder.resolve("damaged.pem"),
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertEquals(damaged + " holds no key of RSA, EC or EdDSA", refusal(one.certificate(), damaged));
    }
}
