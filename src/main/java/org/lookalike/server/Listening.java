package org.lookalike.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.lookalike.server.limit.ConnectionLimits;
import org.lookalike.server.limit.Connections;
import org.lookalike.server.limit.Pacing;
import org.lookalike.server.limit.Underway;
import org.lookalike.server.tls.RenewedCertificate;

/** Where and how connections are accepted. */
final class Listening {
    private static final int HEADERS = 32 << 10;
    private static final Duration CLOSE_IDLE_TIME = Duration.ofMillis(50);
    /** For so long browsers come back by TLS only (RFC 6797). */
    private static final Duration STRICT = Duration.ofDays(365);
    private final ServerOptions options;
    private final ConnectionLimits limits;
    private final Optional<RenewedCertificate> certificate;

    Listening(ServerOptions options, Protection protection) {
        this.options = options;
        this.limits = protection.limits().connections();
        this.certificate = protection.tls().map(RenewedCertificate::new);
    }

    String scheme() {
        return certificate.isPresent() ? "https" : "http";
    }

    /** To be inserted where what it refuses is logged and has the headers of all answers. */
    Underway underway() {
        return new Underway(limits, Doorkeeper.NEVER_COUNTED);
    }

    /** Opened before Jetty starts, so that a taken port ends in one message and nothing to stop. */
    Connector connector(Server server, HttpConfiguration http) {
        http.setRequestHeaderSize(HEADERS); // an address may name as many marked pictures as are allowed
        var connector = certificate.map(c -> secure(server, http, c))
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(CLOSE_IDLE_TIME.toMillis());
        server.insertHandler(new Pacing(limits));
        server.insertHandler(new Connections(limits, connector));
        try {
            connector.open();
        } catch (IOException e) {
            throw new CannotListenException(options, e);
        }
        return connector;
    }

    /** Any name of ours will do: whom we answer to is not the certificate's matter. */
    private static ServerConnector secure(Server server, HttpConfiguration http, RenewedCertificate certificate) {
        http.addCustomizer(new SecureRequestCustomizer(false, STRICT.toSeconds(), false));
        var connector = new ServerConnector(server, new SslConnectionFactory(certificate.context(), "http/1.1"),
                new HttpConnectionFactory(http));
        connector.addBean(certificate, false);
        return connector;
    }
}
