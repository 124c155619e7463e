package org.lookalike.model.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLException;

/** The way to a server, through a proxy where one is set, and why it may be barred. */
final class Connecting {
    private Connecting() {}

    /** Java's own proxy settings ({@code -Dhttps.proxyHost}) come before the environment's. */
    static HttpClient client(URI target, DownloadOptions options, Map<String, String> environment) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(options.connectTime());
        if (System.getProperty("https.proxyHost") != null || System.getProperty("http.proxyHost") != null)
            return client.proxy(ProxySelector.getDefault()).build();
        var proxies = new EnvironmentProxies(environment);
        proxies.authenticator(target).ifPresent(client::authenticator);
        return client.proxy(proxies).build();
    }

    static String reason(URI target, IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof UnresolvedAddressException)
                return "the name " + target.getHost() + " (or its proxy's) is not known here";
        return switch (e) {
            case HttpTimeoutException _ -> target.getHost() + " did not answer in time";
            case ConnectException _ -> "no connection to " + target.getHost() + " (or its proxy)";
            case SSLException insecure -> "no secure connection to " + target.getHost() + ": " + insecure.getMessage();
            default -> "no answer from " + target.getHost() + ": " + Objects.requireNonNullElse(e.getMessage(), e);
        };
    }
}
