package org.lookalike.server.tls;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads certificate and key again when their files have changed, before the next connection: what renews certificates need not
 * tell the server. Files that do not fit (yet) are left alone and the old ones used on.
 */
public final class RenewedCertificate implements SelectorManager.AcceptListener {
    private static final Logger LOG = LoggerFactory.getLogger(RenewedCertificate.class);
    private final PemFiles files;
    private final String password = UUID.randomUUID().toString();
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private List<FileTime> seen;

    /** @throws PemFiles.Unusable if there is nothing to begin with */
    public RenewedCertificate(PemFiles files) {
        this.files = files;
        context.setKeyStore(files.read(password));
        context.setKeyStorePassword(password);
        seen = stamp();
    }

    public SslContextFactory.Server context() {
        return context;
    }

    @Override
    public synchronized void onAccepting(SelectableChannel channel) {
        List<FileTime> now = stamp();
        if (now.equals(seen))
            return;
        seen = now;
        try {
            var store = files.read(password);
            context.reload(again -> again.setKeyStore(store));
            LOG.info("the certificate was read again");
        } catch (Exception e) { // as reload declares; the connection goes on with what was there
            LOG.warn("the certificate has changed and cannot be used, the old one is used on: {}", e.getMessage());
        }
    }

    /** Empty while they cannot be looked at, such as while they are replaced. */
    private List<FileTime> stamp() {
        try {
            return files.stamp();
        } catch (IOException e) {
            return List.of();
        }
    }
}
