package org.lookalike.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.server.Protection;
import org.lookalike.server.access.KeyFile;
import org.lookalike.server.limit.Limits;
import org.lookalike.server.tls.PemFiles;
import picocli.CommandLine.Option;

/** Of serving: who may come in, and how. */
final class AccessOptions {
    @Option(names = "--public-read-only", description = "Let everybody search; changes need a key with the scope write.")
    private boolean publicReadOnly;
    @Option(names = "--tls-certificate", paramLabel = "FILE.pem", description = "Serve HTTPS with this chain of certificates; read again when it changes.")
    private @Nullable Path certificate;
    @Option(names = "--tls-key", paramLabel = "FILE.pem", description = "The certificate's key: PKCS#8, without a password.")
    private @Nullable Path key;

    /** @throws IllegalArgumentException if the options do not go together */
    Protection protection(Path index) {
        return new Protection(Optional.of(KeyFile.of(index)), publicReadOnly, tls(), Limits.DEFAULT);
    }

    private Optional<PemFiles> tls() {
        if (certificate != null && key != null)
            return Optional.of(new PemFiles(certificate, key));
        if (certificate != null || key != null)
            throw new IllegalArgumentException("TLS needs both --tls-certificate and --tls-key, got only one of them");
        return Optional.empty();
    }
}
