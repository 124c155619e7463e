package org.lookalike.server.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublicAddressesTest {
    private final AddressPolicy policy = new PublicAddresses(List::of);

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1",
            "223.255.255.255", "2606:4700:4700::1111", "64:ff9b::1.1.1.1", "2002:0101:0101::1", "::ffff:1.1.1.1"})
    void publicOnesAreAllowed(String address) {
        assertEquals(true, policy.allows(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.254", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255",
            "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "224.0.0.1", "255.255.255.255",
            "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1",
            "::ffff:10.0.0.1", "::7f00:1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1",
            "2002:7f00:0001::1", "2002:0a00:0001::1", "192.88.99.1", "192.0.0.1", "3fff::1",
            "3fff:fff:ffff::1", "2001:20::1", "2001:2f:ffff::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1"})
    void allOthersAreNot(String address) {
        assertEquals(false, policy.allows(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @CsvSource({"93.184.215.14, false", "93.184.215.15, false", "93.184.216.1, true", "::ffff:93.184.215.15, false",
            "64:ff9b::93.184.215.15, false", "2002:5db8:d70f::1, false", "2606:4700:4700::2, false",
            "2606:4700:4701::1, true", "2606:4700:4800::1, true"})
    void neighboursAreNotHoweverPublic(String address, boolean allowed) {
        var mine = List.of(new Block(InetAddress.ofLiteral("93.184.215.14").getAddress(), 24),
                new Block(InetAddress.ofLiteral("2606:4700:4700::1").getAddress(), 64));
        assertEquals(allowed, new PublicAddresses(() -> mine).allows(InetAddress.ofLiteral(address)));
    }

    @Test
    void whereTheSystemDoesNotTellItsNetworksNothingIs() throws SocketException {
        assertTrue(OnLink.now().stream().anyMatch(block -> block.holds(new byte[]{127, 0, 0, 1})));
        var unknown = new PublicAddresses(() -> {
            throw new SocketException("not permitted");
        });
        assertFalse(unknown.allows(InetAddress.ofLiteral("1.1.1.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000ffff7f000001", "00000000000000000000ffff0a000001"})
    void evenWhereJavaKeepsThemAsVersionSix(String hex) throws UnknownHostException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertEquals(false, policy.allows(Inet6Address.getByAddress("mapped", bytes, -1)));
    }
}
