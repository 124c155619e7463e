package org.lookalike.server.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** A fetcher for tests, which goes to 127.0.0.1 and to public addresses. */
public final class LocalFetcher {
    static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    static final AddressPolicy POLICY = address -> address.equals(HERE) || new PublicAddresses().allows(address);

    private LocalFetcher() {}

    public static UrlFetcher create(int maxBytes) {
        return new UrlFetcher(host -> List.of(InetAddress.getAllByName(host)), POLICY, maxBytes, Duration.ofSeconds(5),
                Duration.ofSeconds(15));
    }

    /** Every name has an address that nothing is fetched from. */
    public static UrlFetcher refusing(int maxBytes) {
        return new UrlFetcher(host -> List.of(InetAddress.ofLiteral("10.0.0.1")), new PublicAddresses(), maxBytes,
                Duration.ofSeconds(5), Duration.ofSeconds(15));
    }
}
