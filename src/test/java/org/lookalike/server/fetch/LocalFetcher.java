package org.lookalike.server.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** A fetcher for tests, which goes to 127.0.0.1 and to public addresses, and to ports of test servers. */
public final class LocalFetcher {
    static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    static final AddressPolicy POLICY = new AddressPolicy() {
        @Override
        public boolean allows(InetAddress address) {
            return address.equals(HERE) || new PublicAddresses(List::of).allows(address);
        }

        @Override
        public boolean allowsPort(int port) {
            return AddressPolicy.super.allowsPort(port) || port > 1024;
        }
    };

    private LocalFetcher() {}

    public static UrlFetcher create(int maxBytes) {
        return new UrlFetcher(host -> List.of(InetAddress.getAllByName(host)), POLICY, maxBytes, Duration.ofSeconds(5),
                Duration.ofSeconds(15));
    }

    /** Every name has an address that nothing is fetched from. */
    public static UrlFetcher refusing(int maxBytes) {
        return new UrlFetcher(host -> List.of(InetAddress.ofLiteral("10.0.0.1")), new PublicAddresses(List::of),
                maxBytes,
                Duration.ofSeconds(5), Duration.ofSeconds(15));
    }
}
