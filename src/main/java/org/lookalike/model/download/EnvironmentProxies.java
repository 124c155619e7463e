package org.lookalike.model.download;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The proxies that {@code https_proxy}, {@code http_proxy} and {@code no_proxy} name, read as curl does. */
final class EnvironmentProxies extends ProxySelector {
    private final Map<String, String> environment;

    EnvironmentProxies(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The proxy's own address, or nothing if the target is reached directly. */
    Optional<URI> proxyFor(URI target) {
        // HTTP_PROXY is left out on purpose: a web server would set it from a stranger's "Proxy:" header.
        String named = "https".equals(target.getScheme())
                ? value("https_proxy", "HTTPS_PROXY")
                : value("http_proxy");
        if (named.isEmpty() || exempt(host(target)))
            return Optional.empty();
        URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
        if (!"http".equals(proxy.getScheme()) || proxy.getHost() == null)
            throw new IllegalArgumentException(
                    "the proxy settings name http://HOST:PORT, got \"" + named.replaceFirst("//[^@]*@", "//") + "\"");
        return Optional.of(proxy);
    }

    private boolean exempt(String host) {
        return Arrays.stream(value("no_proxy", "NO_PROXY").split("[,\\s]+"))
                .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
                .anyMatch(entry -> entry.equals("*")
                        || (!entry.isEmpty() && (host.equals(entry) || host.endsWith("." + entry))));
    }

    private String value(String... names) {
        return Stream.of(names)
                .map(name -> environment.getOrDefault(name, ""))
                .filter(v -> !v.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    private static String host(URI target) {
        return target.getHost() == null ? "" : target.getHost().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Proxy> select(URI target) {
        return List.of(proxyFor(target)
                .map(p -> new Proxy(Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(p.getHost(), p.getPort() < 0 ? 80 : p.getPort())))
                .orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException e) {
        // There is no second proxy to turn to; the download reports the failure.
    }

    /** Gives the proxy the name and password that its address holds, if it does. */
    Optional<Authenticator> authenticator(URI target) {
        return proxyFor(target).map(URI::getRawUserInfo).map(EnvironmentProxies::account).map(account -> {
            // Java refuses by default to send a password to a proxy for https; whoever writes it there wants it sent.
            System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
            return new Authenticator() {
                @Override
                protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                    return getRequestorType() == RequestorType.PROXY ? account : null;
                }
            };
        });
    }

    private static PasswordAuthentication account(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        return new PasswordAuthentication(decoded(parts[0]),
                (parts.length > 1 ? decoded(parts[1]) : "").toCharArray());
    }

    private static String decoded(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
