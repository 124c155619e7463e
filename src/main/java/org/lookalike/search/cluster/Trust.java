package org.lookalike.search.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Which certificates of a cluster are believed. */
final class Trust {
    private static final String VARIABLE = "LOOKALIKE_CLUSTER_CA";

    private Trust() {}

    /**
     * Those signed by the authority whose certificate (PEM) {@code LOOKALIKE_CLUSTER_CA} names, or by those that Java
     * believes.
     *
     * @throws IOException if the file cannot be read, or holds no certificate
     */
    static SSLContext of(Map<String, String> environment) throws IOException {
        String file = environment.get(VARIABLE);
        try {
            return file == null ? SSLContext.getDefault() : only(Path.of(file));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has TLS", e);
        }
    }

    private static SSLContext only(Path authority) throws IOException {
        try (var in = Files.newInputStream(authority)) {
            KeyStore believed = KeyStore.getInstance(KeyStore.getDefaultType());
            believed.load(null, null);
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in))
                believed.setCertificateEntry("authority-" + believed.size(), one);
            if (believed.size() == 0)
                throw new IOException(VARIABLE + " names " + authority + ", which holds no certificate");
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(believed);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(VARIABLE + " names " + authority + ", which is no certificate in PEM form: "
                    + e.getMessage(), e);
        }
    }
}
