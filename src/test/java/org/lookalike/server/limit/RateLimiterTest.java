package org.lookalike.server.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RateLimiterTest {
    private static final Optional<Duration> GO_ON = Optional.empty();
    private final AtomicLong now = new AtomicLong(-5); // as System.nanoTime, which begins anywhere
    private final RateLimiter limiter = new RateLimiter(
            new ClientLimits(new Rate(2, 3), new Rate(0.5, 1), 2, true), now::get);

    private static Client at(String address) {
        try {
            return Client.at(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void pass(double seconds) {
        now.addAndGet((long) (seconds * 1e9));
    }

    @Test
    void aBurstIsLetThroughThenTheRate() {
        Client ann = at("192.0.2.1");
        for (int i = 0; i < 3; i++)
            assertEquals(GO_ON, limiter.request(ann));
        assertEquals(Optional.of(Duration.ofMillis(500)), limiter.request(ann));
        pass(0.25);
        assertEquals(Optional.of(Duration.ofMillis(250)), limiter.request(ann));
        pass(0.25);
        assertEquals(GO_ON, limiter.request(ann));
        assertEquals(Optional.of(Duration.ofMillis(500)), limiter.request(ann));
        pass(3600);
        for (int i = 0; i < 3; i++)
            assertEquals(GO_ON, limiter.request(ann));
        assertEquals(Optional.of(Duration.ofMillis(500)), limiter.request(ann));
    }

    @Test
    void workIsCountedByItself() {
        Client ann = at("192.0.2.1");
        assertEquals(GO_ON, limiter.work(ann));
        assertEquals(Optional.of(Duration.ofSeconds(2)), limiter.work(ann));
        assertEquals(GO_ON, limiter.request(ann));
    }

    @Test
    void eachClientHasItsOwn() {
        assertEquals(GO_ON, limiter.work(at("192.0.2.1")));
        assertEquals(GO_ON, limiter.work(at("192.0.2.2")));
        assertEquals(Optional.of(Duration.ofSeconds(2)), limiter.work(at("192.0.2.1")));
    }

    @Test
    void oneHostHasOneNetworkOfVersion6() {
        assertEquals(GO_ON, limiter.work(at("2001:db8:0:1::1")));
        assertEquals(Optional.of(Duration.ofSeconds(2)), limiter.work(at("2001:db8:0:1:ffff::2")));
        assertEquals(GO_ON, limiter.work(at("2001:db8:0:2::1")));
    }

    @Test
    void thisMachineIsSparedButNotKeys() {
        for (int i = 0; i < 100; i++) {
            assertEquals(GO_ON, limiter.work(at("127.0.0.1")));
            assertEquals(GO_ON, limiter.work(at("::1")));
        }
        assertEquals(GO_ON, limiter.work(Client.withKey("ann")));
        assertEquals(Optional.of(Duration.ofSeconds(2)), limiter.work(Client.withKey("ann")));
    }

    @Test
    void onlySoManyClientsAreRemembered() {
        for (int i = 0; i < 200; i++)
            limiter.request(at("192.0.2." + i));
        assertEquals(2, limiter.remembered());
    }

    @Test
    void ratesAreChecked() {
        assertEquals("a rate is more than 0 a second, got NaN",
                assertThrows(IllegalArgumentException.class, () -> new Rate(Double.NaN, 1)).getMessage());
        assertEquals("a burst is at least 1, got 0",
                assertThrows(IllegalArgumentException.class, () -> new Rate(1, 0)).getMessage());
    }
}
