package org.lookalike.server.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A certificate that signs itself, for this machine, made by the keytool of the running JDK. */
public record TestCertificate(PemFiles files, X509Certificate certificate) {
    private static final String PASSWORD = "of no use outside of tests";
    private static final Map<String, KeyStore> MADE = new ConcurrentHashMap<>();

    /** Of an elliptic curve. */
    public static TestCertificate make(Path folder, String name) {
        return make(folder, name, "EC");
    }

    /** The same for the same name, made once: the tool takes a second or more. */
    static TestCertificate make(Path folder, String name, String algorithm) {
        try {
            KeyStore made = MADE.computeIfAbsent(name, n -> store(folder.resolve(n + ".p12"), n, algorithm));
            var certificate = (X509Certificate) made.getCertificate("server");
            byte[] key = made.getKey("server", PASSWORD.toCharArray()).getEncoded();
            var files = new PemFiles(pem(folder.resolve(name + ".pem"), "CERTIFICATE", certificate.getEncoded()),
                    pem(folder.resolve(name + ".key"), "PRIVATE KEY", key));
            return new TestCertificate(files, certificate);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store(Path file, String name, String algorithm) {
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-keystore", file.toString(), "-storepass", PASSWORD, "-alias", "server", "-keyalg",
                    algorithm, "-dname", "CN=" + name, "-ext", "SAN=ip:127.0.0.1,dns:localhost", "-validity", "30",
                    "-J-XX:TieredStopAtLevel=1", "-J-Xshare:auto")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, keytool.waitFor(), said);
            return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(Path file, String what, byte[] der) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(der);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
