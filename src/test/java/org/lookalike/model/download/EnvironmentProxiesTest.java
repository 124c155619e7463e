package org.lookalike.model.download;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EnvironmentProxiesTest {
    private static final URI HUB = URI.create("https://hub.example/file");

    @Test
    void followsTheScheme() {
        var proxies = new EnvironmentProxies(Map.of("https_proxy", "http://a:1", "http_proxy", "b:2"));
        assertEquals(Optional.of(URI.create("http://a:1")), proxies.proxyFor(HUB));
        assertEquals(Optional.of(URI.create("http://b:2")), proxies.proxyFor(URI.create("http://hub.example")));
    }

    @Test
    void goesDirectlyWhereNoneIsNamed() {
        assertEquals(Optional.empty(), new EnvironmentProxies(Map.of("https_proxy", " ")).proxyFor(HUB));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hub.example | true", ".example | true", "*.example | true", "* | true",
            "localhost, EXAMPLE:443 | true", "b.example | false", "ub.example | false", "'' | false"})
    void exemptsHostsAndTheirSubdomains(String noProxy, boolean exempt) {
        var proxies = new EnvironmentProxies(Map.of("HTTPS_PROXY", "http://a:1", "no_proxy", noProxy));
        assertEquals(exempt, proxies.proxyFor(HUB).isEmpty());
    }

    @Test
    void refusesOtherKindsOfProxyWithoutTellingThePassword() {
        var proxies = new EnvironmentProxies(Map.of("https_proxy", "socks5://me:secret@a:1"));
        assertEquals("the proxy settings name http://HOST:PORT, got \"socks5://a:1\"",
                assertThrows(IllegalArgumentException.class, () -> proxies.proxyFor(HUB)).getMessage());
    }
}
