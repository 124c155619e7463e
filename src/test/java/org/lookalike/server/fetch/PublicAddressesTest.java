package org.lookalike.server.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PublicAddressesTest {
    private final AddressPolicy policy = new PublicAddresses();

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
            "2002:7f00:0001::1", "2002:0a00:0001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1"})
    void allOthersAreNot(String address) {
        assertEquals(false, policy.allows(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000ffff7f000001", "00000000000000000000ffff0a000001"})
    void evenWhereJavaKeepsThemAsVersionSix(String hex) throws UnknownHostException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertEquals(false, policy.allows(Inet6Address.getByAddress("mapped", bytes, -1)));
    }
}
