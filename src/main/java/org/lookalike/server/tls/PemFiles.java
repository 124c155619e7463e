package org.lookalike.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server's certificate and key are.
 *
 * @param certificate a chain in PEM, the server's own first
 * @param key its private key in PEM, PKCS#8, not encrypted; RSA, EC or EdDSA
 */
public record PemFiles(Path certificate, Path key) {
    private static final Pattern PKCS8 = Pattern
            .compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");

    /** The files say no certificate and key; the message says which of them and why. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Both, with the given password.
     *
     * @throws Unusable if they cannot be read, or do not belong together
     */
    public KeyStore read(String password) {
        Certificate[] chain = chain();
        PrivateKey secret = secret();
        if (!Pair.belong(chain[0].getPublicKey(), secret))
            throw new Unusable(key + " is not the key of the first certificate in " + certificate);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", secret, password.toCharArray(), chain);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new Unusable(certificate + " and " + key + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Changes whenever one of the files does. */
    List<FileTime> stamp() throws IOException {
        return List.of(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
    }

    private Certificate[] chain() {
        try (InputStream in = Files.newInputStream(certificate)) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (chain.isEmpty())
                throw new Unusable(certificate + " holds no certificate (-----BEGIN CERTIFICATE-----)");
            return chain.toArray(Certificate[]::new);
        } catch (CertificateException e) {
            throw new Unusable(certificate + " holds no chain of certificates in PEM: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Unusable("the certificate cannot be read: " + e, e);
        }
    }

    private PrivateKey secret() {
        try {
            Matcher pem = PKCS8.matcher(Files.readString(key, StandardCharsets.ISO_8859_1));
            if (!pem.find())
                throw new Unusable(
                        key + " holds no PKCS#8 key (-----BEGIN PRIVATE KEY-----) without a password; make one"
                                + " with: openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW");
            return secret(Base64.getMimeDecoder().decode(pem.group(1)));
        } catch (IOException e) {
            throw new Unusable("the key cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new Unusable(key + " is damaged: what it holds is no Base64", e);
        }
    }

    private PrivateKey secret(byte[] der) {
        for (String kind : KINDS)
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException e) {
                // The next kind, then.
            } catch (GeneralSecurityException e) {
                throw new Unusable("this Java has no " + kind + " keys", e);
            }
        throw new Unusable(key + " holds no key of RSA, EC or EdDSA");
    }
}
